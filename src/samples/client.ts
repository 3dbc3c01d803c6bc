import type { SampleName } from '.';

/** Composes a sample in a worker of its own, which is gone afterwards. */
export async function renderSample(name: SampleName): Promise<ArrayBuffer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
        resolve(data);
      };
      worker.onerror = (event) => {
        reject(new Error(event.message));
      };
      worker.postMessage(name);
    });
  } finally {
    worker.terminate();
  }
}
