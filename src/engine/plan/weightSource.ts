/** Reads a weight of a network by the name that its layer gave it, such as `block3/expand/kernel`. */
export type WeightSource = (name: string) => Float32Array;

/** One entry of the weights manifest of a tfjs model: a float32 tensor, and how it is stored where not as such. */
export interface WeightSpec {
  name: string;
  shape: number[];
  /** Integers stand for `integer * scale + min`. */
  quantization?: { dtype: 'float16' } | { dtype: 'uint8' | 'uint16'; scale: number; min: number };
}

/** Weights that a network needs are not there, or not as it needs them. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

/** @throws {WeightsError} from the source, where a weight is not among them */
export function weightSource(weights: ReadonlyMap<string, Float32Array>): WeightSource {
  return (name) => {
    const values = weights.get(name);
    if (!values) throw new WeightsError(`The network has no weight "${name}".`);
    return values;
  };
}

/**
 * The weights that lie one after the other in `data`, little-endian, as their specs say.
 *
 * @throws {WeightsError} where `data` is too short
 */
export function decodeWeights(specs: readonly WeightSpec[], data: ArrayBuffer): WeightSource {
  const weights = new Map<string, Float32Array>();
  const view = new DataView(data);
  let offset = 0;
  for (const { name, shape, quantization } of specs) {
    const { bytes, read } = readerOf(view, quantization);
    const values = new Float32Array(shape.reduce((product, side) => product * side, 1));
    if (offset + values.length * bytes > data.byteLength) {
      throw new WeightsError(`The weights end before "${name}" does.`);
    }
    for (let index = 0; index < values.length; index++) values[index] = read(offset + index * bytes);
    offset += values.length * bytes;
    weights.set(name, values);
  }
  return weightSource(weights);
}

function readerOf(
  view: DataView,
  quantization: WeightSpec['quantization'],
): { bytes: number; read: (offset: number) => number } {
  switch (quantization?.dtype) {
    case undefined:
      return { bytes: 4, read: (offset) => view.getFloat32(offset, true) };
    case 'float16':
      return { bytes: 2, read: (offset) => fromHalf(view.getUint16(offset, true)) };
    case 'uint8': {
      const { scale, min } = quantization;
      return { bytes: 1, read: (offset) => view.getUint8(offset) * scale + min };
    }
    case 'uint16': {
      const { scale, min } = quantization;
      return { bytes: 2, read: (offset) => view.getUint16(offset, true) * scale + min };
    }
  }
}

const halfBits = new Uint32Array(1);
const halfValue = new Float32Array(halfBits.buffer);

/**
 * IEEE 754 binary16 to its value, for finite numbers: its bits in the places where binary32 has them, and then the
 * difference of the two exponents' biases, 112, made up by a product, which is right for subnormal numbers too.
 */
function fromHalf(bits: number): number {
  halfBits[0] = (bits & 0x7fff) << 13;
  return (bits & 0x8000 ? -1 : 1) * halfValue[0] * 2 ** 112;
}
