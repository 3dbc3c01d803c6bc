/** Bytes that are read at once. */
const WINDOW_BYTES = 2 ** 18;

/** Told after each reading: the byte that it got to, of how many. */
export type OnRead = (position: number, size: number) => void;

/** A file's bytes, read piece by piece; two windows of it are in memory, so that a look back costs nothing. */
export class ByteSource {
  readonly size: number;
  private readonly file: Blob;
  private readonly onRead: OnRead | undefined;
  private windows: { start: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  /** Shared by all stretches of a file. */
  private readonly state: { failure: Error | undefined };

  constructor(file: Blob, onRead?: OnRead, state: { failure: Error | undefined } = { failure: undefined }) {
    this.size = file.size;
    this.file = file;
    this.onRead = onRead;
    this.state = state;
  }

  /** Why the file could not be read, for example since it was moved; undefined while it could be. */
  get failure(): Error | undefined {
    return this.state.failure;
  }

  /** A stretch of the file as one of its own. */
  slice(start: number, end = this.size): ByteSource {
    return new ByteSource(this.file.slice(start, Math.min(end, this.size)), this.onRead, this.state);
  }

  /**
   * `length` bytes from `at` on, or as many as there are; not to be written to.
   *
   * @throws what the system says, where the file can no longer be read
   */
  async read(at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(at + length, this.size);
    if (at >= end) return new Uint8Array(0);
    const { start, bytes } =
      this.windows.find((window) => window.start <= at && end <= window.start + window.bytes.length) ??
      (await this.load(at, Math.max(end - at, WINDOW_BYTES)));
    return bytes.subarray(at - start, end - start);
  }

  private async load(start: number, length: number) {
    const end = Math.min(start + length, this.size);
    try {
      const window = { start, bytes: new Uint8Array(await this.file.slice(start, end).arrayBuffer()) };
      if (window.bytes.length < end - start) throw new Error('The file is shorter than it was.');
      this.windows = [window, ...this.windows.slice(0, 1)];
      this.onRead?.(end, this.size);
      return window;
    } catch (error) {
      this.state.failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
}
