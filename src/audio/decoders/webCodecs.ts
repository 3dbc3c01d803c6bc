import { AudioDecodeError } from '../audioDecodeError';
import type { DecodedFrames, DecoderFactory, PacketDecoder } from './types';

/** Packets that wait inside the decoder: enough to keep its thread busy, few enough to do again where it breaks down. */
const MOST_QUEUED = 32;
/** Packets refused one after another before the rest is given up: none of it can be this codec. */
const MOST_REFUSED = 256;
/** A decoder takes milliseconds for a packet; one that says nothing for so long will never. */
const PATIENCE_MS = 10_000;
/** From one look at how long it was already to the next. */
const TURN_MS = 250;

/** The browser's own decoders. */
export const webCodecsDecoders: DecoderFactory = {
  supports: async (config) => {
    if (typeof AudioDecoder === 'undefined') return false;
    // What it doesn't know at all it does not answer but throws.
    return AudioDecoder.isConfigSupported(config).then(
      ({ supported }) => supported === true,
      () => false,
    );
  },
  create: (config) => new WebCodecsDecoder(config),
};

/**
 * A WebCodecs decoder that survives damage: the browser's closes itself at the first packet that it can't decode, and loses
 * what it holds. Then another one takes over behind that packet.
 */
export class WebCodecsDecoder implements PacketDecoder {
  lostPackets = 0;
  private readonly config: AudioDecoderConfig;
  private readonly patienceMs: number;
  private decoder: AudioDecoder;
  private failure: Error | undefined;
  /** Packets that the decoder has, and of which nothing came out yet. */
  private inside: Uint8Array<ArrayBuffer>[] = [];
  private decoded: DecodedFrames[] = [];
  private refusedInARow = 0;
  private packets = 0;
  private wake: () => void = () => undefined;

  constructor(config: AudioDecoderConfig, { patienceMs = PATIENCE_MS } = {}) {
    this.config = config;
    this.patienceMs = patienceMs;
    this.decoder = this.start();
  }

  async decode(packet: Uint8Array<ArrayBuffer>): Promise<DecodedFrames[]> {
    this.feed(packet);
    await this.settle(() => this.decoder.decodeQueueSize <= MOST_QUEUED);
    return this.take();
  }

  async flush(): Promise<DecodedFrames[]> {
    for (;;) {
      let flushed = false;
      this.decoder.flush().then(
        () => {
          flushed = true;
          this.wake();
        },
        (error: unknown) => {
          this.failure ??= error instanceof Error ? error : new Error(String(error));
          this.wake();
        },
      );
      if (!(await this.settle(() => flushed))) return this.take();
    }
  }

  close(): void {
    if (this.decoder.state !== 'closed') this.decoder.close();
  }

  private start(): AudioDecoder {
    const decoder = new AudioDecoder({
      output: (data) => {
        if (decoder === this.decoder) this.receive(data);
        data.close();
      },
      error: (error) => {
        if (decoder !== this.decoder) return;
        this.failure = error;
        this.wake();
      },
    });
    decoder.addEventListener('dequeue', () => {
      this.wake();
    });
    decoder.configure(this.config);
    return decoder;
  }

  private feed(packet: Uint8Array<ArrayBuffer>): void {
    this.inside.push(packet);
    // What gives fewer pieces than it takes must not gather all of a file here.
    if (this.inside.length > 4 * MOST_QUEUED) this.inside.shift();
    if (this.decoder.state !== 'configured') return;
    // Times are of no use here, but must grow.
    const timestamp = 10_000 * this.packets++;
    this.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp, data: packet }));
  }

  private receive(data: AudioData): void {
    this.inside.shift();
    this.refusedInARow = 0;
    const { numberOfChannels, numberOfFrames, sampleRate } = data;
    if (numberOfFrames > 0) {
      const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
        const plane = new Float32Array(numberOfFrames);
        data.copyTo(plane, { planeIndex, format: 'f32-planar' });
        return plane;
      });
      this.decoded.push({ channels, sampleRate });
    }
    this.wake();
  }

  /** Waits until `done`, or, where the decoder breaks down, until another one has its packets; then says true. */
  private async settle(done: () => boolean): Promise<boolean> {
    while (!done() && !this.failure) await this.sign();
    if (!this.failure) return false;
    this.failure = undefined;
    this.lostPackets += 1;
    this.refusedInARow += 1;
    if (this.refusedInARow > MOST_REFUSED) throw new AudioDecodeError('corrupt');
    // It answers in order: the first packet without an answer is the one that it refused.
    const rest = this.inside.slice(1);
    this.inside = [];
    this.decoder = this.start();
    rest.forEach((packet) => {
      this.feed(packet);
    });
    return true;
  }

  /**
   * Waits for the decoder's next sign of life. Patience is counted in this thread's own turns: where it stands still no time passes,
   * since a sign that came meanwhile has not had its turn either.
   */
  private async sign(): Promise<void> {
    const turnMs = Math.min(TURN_MS, this.patienceMs);
    let turns: ReturnType<typeof setInterval> | undefined;
    let waitedMs = 0;
    await new Promise<void>((resolve, reject) => {
      this.wake = resolve;
      turns = setInterval(() => {
        waitedMs += turnMs;
        if (waitedMs < this.patienceMs) return;
        reject(new AudioDecodeError('corrupt', { cause: new Error('The decoder does not answer.') }));
      }, turnMs);
    }).finally(() => {
      clearInterval(turns);
    });
  }

  private take(): DecodedFrames[] {
    const taken = this.decoded;
    this.decoded = [];
    return taken;
  }
}
