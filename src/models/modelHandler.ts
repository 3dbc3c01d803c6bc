import type { io } from '@tensorflow/tfjs-core';
import { readJson, type ModelFiles } from './modelFiles';
import { modelJsonSchema, WEIGHTS_FILE } from './modelJson';

/** Of the download of a network's weights. */
export interface LoadProgress {
  loadedBytes: number;
  /** Undefined while nobody knows. */
  totalBytes: number | undefined;
}

export interface ReadOptions {
  onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** Aborting ends what was begun for it, a download or a worker, and rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

const BYTES = { float32: 4, float16: 2, uint16: 2, uint8: 1 } as const;

/** Numbers of each weight that a `model.json` lists, and the bytes of each number. */
export function weightSizes(modelJson: ReturnType<typeof modelJsonSchema.parse>) {
  return modelJson.weightsManifest[0].weights.map(({ name, shape, quantization }) => ({
    name,
    numbers: shape.reduce((product, side) => product * side, 1),
    bytesEach: BYTES[quantization?.dtype ?? 'float32'],
  }));
}

/**
 * What `tf.loadLayersModel` reads one of our networks by: topology and weights, both at once.
 *
 * @param hash SHA-256 of the weights in hexadecimal, as the network's card has it; looked at where the browser can compute one
 */
export function modelHandler(
  files: ModelFiles,
  { onProgress, signal, hash }: ReadOptions & { hash?: () => Promise<string> } = {},
): io.IOHandler & { load: () => Promise<io.ModelArtifacts> } {
  return {
    async load() {
      const [json, weightData] = await Promise.all([
        readJson(files, 'model.json', signal),
        files.read(WEIGHTS_FILE, {
          signal,
          onBytes: (loadedBytes, totalBytes) => onProgress?.({ loadedBytes, totalBytes }),
        }),
      ]);
      const modelJson = modelJsonSchema.parse(json);
      const bytes = weightSizes(modelJson).reduce(
        (sum, { numbers, bytesEach }) => sum + numbers * bytesEach,
        0,
      );
      if (weightData.byteLength !== bytes) {
        throw new Error(`${WEIGHTS_FILE} has ${weightData.byteLength} bytes instead of ${bytes}.`);
      }
      if (hash) await checkHash(weightData, await hash());
      const { modelTopology, weightsManifest, userDefinedMetadata } = modelJson;
      return { modelTopology, weightSpecs: weightsManifest[0].weights, weightData, userDefinedMetadata };
    },
  };
}

async function checkHash(data: ArrayBuffer, expected: string): Promise<void> {
  // Pages that are not served securely have none.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return;
  const digest = new Uint8Array(await subtle.digest('SHA-256', data));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== expected)
    throw new Error(`${WEIGHTS_FILE} is not the file that the card speaks of: its SHA-256 is ${hash}.`);
}
