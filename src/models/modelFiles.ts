export interface FileOptions {
  /** Called as bytes come in, where reading takes time. */
  onBytes?: (loaded: number, total: number | undefined) => void;
  signal?: AbortSignal;
}

/** Reads the files of one model's folder, wherever it lies. */
export interface ModelFiles {
  /** Of the folder, for messages. */
  readonly name: string;
  /** @throws the signal's reason once it is aborted */
  read(file: string, options?: FileOptions): Promise<ArrayBuffer>;
}

export async function readJson(files: ModelFiles, file: string, signal?: AbortSignal): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await files.read(file, { signal })));
}

/** Addresses of a model's files by their names, where they do not lie in one folder under these names. */
export type FileAddresses = Readonly<Record<string, string>>;

/**
 * The files of a model.
 *
 * @param address of its folder, with a slash at its end
 * @param elsewhere of those that are not there
 */
export function fetchedFiles(address: string, elsewhere: FileAddresses = {}): ModelFiles {
  return {
    name: new URL(address).pathname.split('/').at(-2) ?? address,
    async read(file, { onBytes, signal } = {}) {
      const response = await fetch(new URL(elsewhere[file] ?? file, address), { signal });
      if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
      if (!onBytes || !response.body) return response.arrayBuffer();
      const total = uncompressedLength(response.headers);
      let loaded = 0;
      onBytes(loaded, total);
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          loaded += chunk.length;
          onBytes(loaded, total);
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(counter)).arrayBuffer();
    },
  };
}

/** `Content-Length` counts the bytes of the wire, which says nothing where those are compressed. */
function uncompressedLength(headers: Headers): number | undefined {
  const length = headers.get('Content-Length');
  return length === null || headers.has('Content-Encoding') ? undefined : Number(length);
}
