/** Reads the files of one model's folder, wherever it lies. */
export interface ModelFiles {
  /** Of the folder, for messages. */
  readonly name: string;
  /** @param onBytes told of progress, where reading takes time */
  read(file: string, onBytes?: (loaded: number, total: number | undefined) => void): Promise<ArrayBuffer>;
}

export async function readJson(files: ModelFiles, file: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await files.read(file)));
}

/** The files of a model at an address, which ends with a slash. Aborting ends what is being fetched. */
export function fetchedFiles(address: string, signal?: AbortSignal): ModelFiles {
  return {
    name: new URL(address).pathname.split('/').at(-2) ?? address,
    async read(file, onBytes) {
      const response = await fetch(new URL(file, address), { signal });
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
