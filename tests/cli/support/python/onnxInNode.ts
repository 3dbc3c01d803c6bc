/**
 * `onnxInNode.ts MODEL`: the metadata of an .onnx file. `onnxInNode.ts MODEL INPUT FILE SHAPE`: what the network answers to the
 * float32 numbers in FILE. Both as JSON on stdout.
 */
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { z } from 'zod';
import { onnxMetadata } from '../../../export/onnxMetadata';

const [model, input, file, shape] = process.argv.slice(2);
const bytes = readFileSync(model);

async function answer(): Promise<object> {
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const numbers = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  const dims = z.array(z.number()).parse(JSON.parse(shape));
  const outputs = await session.run({ [input]: new Tensor('float32', numbers, dims) });
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { data, dims }]) => [
      name,
      { data: Array.from(data as Float32Array), dims },
    ]),
  );
}

process.stdout.write(JSON.stringify(process.argv.length > 3 ? await answer() : onnxMetadata(bytes)));
