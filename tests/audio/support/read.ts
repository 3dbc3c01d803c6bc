import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { concatenate } from '../../../src/audio/concatenate';
import { openStream } from '../../../src/audio/openStream';
import type { SampleStream } from '../../../src/audio/types';

export interface ReadStream {
  stream: SampleStream;
  samples: Float32Array;
}

/** Reads a whole stream and closes it. */
export async function readStream(stream: SampleStream): Promise<ReadStream> {
  const chunks: Float32Array[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk.slice());
  stream.close();
  return { stream, samples: concatenate(chunks) };
}

export async function read(bytes: Uint8Array<ArrayBuffer>): Promise<ReadStream> {
  return readStream(await openStream(new Blob([bytes])));
}

/** A file of the npm package audio-lena: a clip of 12.27 s in the format that its ending names. */
export function lena(file: string): Uint8Array<ArrayBuffer> {
  const folder = new URL('../../../node_modules/audio-lena/', import.meta.url);
  return new Uint8Array(readFileSync(fileURLToPath(new URL(file, folder))));
}
