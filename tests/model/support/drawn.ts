/**
 * Weights and inputs that are drawn, not stored: the values of `drawn` in training/golden.py, bit for bit, as float16.
 */

/** FNV-1a, 32 bits. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

/** The finaliser of MurmurHash3. */
function mixed(counter: number): number {
  let value = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const product = (shape: readonly number[]) => shape.reduce((total, side) => total * side, 1);

interface Range {
  /** Sizes lie in [2^exponent, 2^(exponent + octaves)). */
  exponent: number;
  octaves?: number;
  signed?: boolean;
}

function drawn(
  name: string,
  shape: readonly number[],
  { exponent, octaves = 1, signed = true }: Range,
): Uint16Array<ArrayBuffer> {
  const start = hash(name);
  return Uint16Array.from({ length: product(shape) }, (_, index) => {
    const bits = mixed((Math.imul(index, 0x9e3779b9) + start) | 0);
    const sign = signed ? bits >>> 31 : 0;
    return (sign << 15) | ((exponent + 15 + ((bits >>> 10) % octaves)) << 10) | (bits & 0x3ff);
  });
}

/** A weight in PyTorch's naming and layout. */
export function drawnWeight(name: string, shape: readonly number[]): Uint16Array<ArrayBuffer> {
  if (shape.length > 1) {
    const bitLength = 32 - Math.clz32(product(shape.slice(1)));
    return drawn(name, shape, { exponent: -Math.floor(bitLength / 2) });
  }
  if (name.endsWith('running_var')) return drawn(name, shape, { exponent: -1, signed: false });
  return drawn(name, shape, { exponent: name.endsWith('bn.weight') ? -1 : -2 });
}

/** From 1/4 to 4 and their negatives. */
export function drawnInput(name: string, shape: readonly number[]): Uint16Array<ArrayBuffer> {
  return drawn(name, shape, { exponent: -2, octaves: 4 });
}
