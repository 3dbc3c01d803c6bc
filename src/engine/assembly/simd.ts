/**
 * Arithmetic on four channels at once. Tensors lie in blocks of eight channels, [channels / 8][pixel][8], so that a
 * pixel of a block is two vectors.
 */

export type Activation = i32;
export const LINEAR: Activation = 0;
export const RELU: Activation = 1;
export const HARD_SWISH: Activation = 2;

/** Bytes of one pixel of a channel block, and of one of its two vectors. */
export const PIXEL: usize = 32;
export const VECTOR: usize = 16;

/** a * b + c; rounded once where the machine can. */
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** max(x, 0); keeps NaN. */
export function relu(x: v128): v128 {
  return f32x4.pmax(x, f32x4.splat(0));
}

/** x * relu6(x + 3) / 6, as x * clamp(x / 6 + 1 / 2, 0, 1); keeps NaN. */
export function hardSwish(x: v128): v128 {
  const gate = fma(x, f32x4.splat(1.0 / 6.0), f32x4.splat(0.5));
  return f32x4.mul(x, f32x4.pmin(f32x4.pmax(gate, f32x4.splat(0)), f32x4.splat(1)));
}
