/** Reads a weight of a network by the name that its layer gave it, such as `block3/expand/kernel`. */
export type WeightSource = (name: string) => Float32Array;

/** One entry of the weights manifest of a tfjs model. */
export interface WeightSpec {
  name: string;
  shape: number[];
  dtype: string;
  quantization?: { dtype: string };
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
 * The weights that lie one after the other in `data`, as float32, or as float16 where they are quantized so.
 *
 * @throws {WeightsError} where they are of another kind, or `data` is too short
 */
export function decodeWeights(specs: readonly WeightSpec[], data: ArrayBuffer): WeightSource {
  const weights = new Map<string, Float32Array>();
  const view = new DataView(data);
  let offset = 0;
  for (const { name, shape, dtype, quantization } of specs) {
    const stored = quantization?.dtype ?? dtype;
    if (dtype !== 'float32' || (stored !== 'float32' && stored !== 'float16')) {
      throw new WeightsError(`The weight "${name}" is stored as ${stored}; float32 or float16 is expected.`);
    }
    const bytes = stored === 'float16' ? 2 : 4;
    const values = new Float32Array(shape.reduce((product, side) => product * side, 1));
    if (offset + values.length * bytes > data.byteLength) {
      throw new WeightsError(`The weights end before "${name}" does.`);
    }
    for (let index = 0; index < values.length; index++, offset += bytes) {
      values[index] = bytes === 2 ? fromHalf(view.getUint16(offset, true)) : view.getFloat32(offset, true);
    }
    weights.set(name, values);
  }
  return weightSource(weights);
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
