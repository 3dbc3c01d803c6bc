import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** One entry of the exporter's weights.json; the values follow each other in weights.quantized. */
export interface PyTorchWeight {
  /** PyTorch's name, for example `blocks.0.expand.conv.weight`. */
  name: string;
  shape: number[];
  /** Left out: float16. Otherwise value = stored * scale + min, as tfjs reads it. */
  quantization?: { dtype: 'uint8'; scale: number; min: number };
}

type Stored = Uint8Array | Uint16Array;

/** The exported weights are not those of the network that the table describes. */
export class WeightMismatchError extends Error {
  override readonly name = 'WeightMismatchError';
}

const product = (shape: number[]) => shape.reduce((total, side) => total * side, 1);

const RENAMED: [RegExp, string][] = [
  [/^blocks\.(\d+)\./, ''],
  [/^heads\./, ''],
  [/conv\.weight$/, 'kernel'],
  [/bn\.weight$/, 'gamma'],
  [/bn\.bias$/, 'beta'],
  [/bn\.running_mean$/, 'movingMean'],
  [/bn\.running_var$/, 'movingVariance'],
  [/weight$/, 'kernel'],
];

/** `blocks.0.expand.conv.weight` -> `block1/expand/kernel`. */
export function tfjsName(pytorchName: string): string {
  const block = /^blocks\.(\d+)\./.exec(pytorchName);
  const prefix = block ? `block${Number(block[1]) + 1}/` : '';
  const renamed = RENAMED.reduce(
    (name, [pattern, replacement]) => name.replace(pattern, replacement),
    pytorchName,
  );
  return prefix + renamed.replaceAll('.', '/');
}

/**
 * PyTorch keeps [out, in, height, width] and [out, in]; tfjs wants [height, width, in, out] and [in, out]. A depthwise
 * kernel, whose `in` is 1, lies in memory as tfjs's [height, width, channels, 1] after the same permutation.
 */
function transposed(values: Stored, shape: number[]): Stored {
  if (shape.length === 1) return values;
  const [out, inputs, height = 1, width = 1] = shape;
  const area = height * width;
  const result = values.slice();
  for (let o = 0; o < out; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let p = 0; p < area; p++) result[(p * inputs + i) * out + o] = values[(o * inputs + i) * area + p];
    }
  }
  return result;
}

/** The shape that PyTorch gives to the weight that our layers keep as `shape`. */
function pytorchShape(name: string, shape: number[]): number[] {
  if (shape.length < 4) return shape.toReversed();
  const [height, width, inputs, outputs] = shape;
  return name.endsWith('depthwise/kernel')
    ? [inputs, outputs, height, width]
    : [outputs, inputs, height, width];
}

/** Copies, which `slice` of a Buffer would not, since a weight of 16 bits may begin at an odd byte. */
function read(bytes: Uint8Array, offset: number, { shape, quantization }: PyTorchWeight): Stored {
  const size = product(shape) * (quantization ? 1 : 2);
  const copy = new Uint8Array(bytes.subarray(offset, offset + size));
  if (copy.length < size)
    throw new WeightMismatchError(`the file of weights ends after ${bytes.length} bytes`);
  return quantization ? copy : new Uint16Array(copy.buffer);
}

/**
 * The exported weights in the order, names and layout of `network`.
 * @throws {WeightMismatchError} naming a weight that is missing, left over, or of another shape.
 */
export function fromPyTorch(
  network: LayersModel,
  entries: PyTorchWeight[],
  bytes: Uint8Array,
): { specs: io.WeightsManifestEntry[]; data: Uint8Array<ArrayBuffer> } {
  const found = new Map<string, { entry: PyTorchWeight; values: Stored }>();
  let offset = 0;
  for (const entry of entries) {
    const values = read(bytes, offset, entry);
    found.set(tfjsName(entry.name), { entry, values });
    offset += values.byteLength;
  }
  if (offset !== bytes.length) {
    throw new WeightMismatchError(`the file of weights holds ${bytes.length} bytes, not ${offset}`);
  }

  const data = new Uint8Array(offset);
  let written = 0;
  const specs = network.weights.map((variable): io.WeightsManifestEntry => {
    const name = variable.originalName;
    const weight = found.get(name);
    if (!weight) throw new WeightMismatchError(`the export lacks ${name}`);
    found.delete(name);
    const { entry, values } = weight;
    const shape = variable.shape.map((side) => side ?? 0);
    const wanted = pytorchShape(name, shape);
    if (wanted.join() !== entry.shape.join()) {
      throw new WeightMismatchError(
        `${name} is [${entry.shape.join()}], the network wants [${wanted.join()}]`,
      );
    }
    const turned = transposed(values, entry.shape);
    data.set(new Uint8Array(turned.buffer, turned.byteOffset, turned.byteLength), written);
    written += turned.byteLength;
    return { name, shape, dtype: 'float32', quantization: entry.quantization ?? { dtype: 'float16' } };
  });
  const leftOver = [...found.keys()];
  if (leftOver.length > 0) throw new WeightMismatchError(`the network has no ${leftOver.join()}`);
  return { specs, data };
}
