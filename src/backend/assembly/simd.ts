export type Activation = i32;
export const LINEAR: Activation = 0;
export const RELU: Activation = 1;
export const HARD_SWISH: Activation = 2;

/**
 * Tensors lie in blocks of eight channels, [channels / 8][pixel][8], so that a pixel of a block is two vectors of four
 * floats. These are the bytes of both.
 */
export const PIXEL: usize = 32;
export const VECTOR: usize = 16;

/** Arithmetic on four floats at once, inlined where it is called. */
export abstract class Lanes {
  /** a * b + c; rounded once where the machine can. */
  @inline
  static fma(a: v128, b: v128, c: v128): v128 {
    if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
    return f32x4.add(f32x4.mul(a, b), c);
  }

  /** max(x, 0); keeps NaN. */
  @inline
  static relu(x: v128): v128 {
    return f32x4.pmax(x, f32x4.splat(0));
  }

  /** relu6(x + 3) / 6, as clamp(x / 6 + 1 / 2, 0, 1); keeps NaN. */
  @inline
  static hardSigmoid(x: v128): v128 {
    const line = Lanes.fma(x, f32x4.splat(1.0 / 6.0), f32x4.splat(0.5));
    return f32x4.pmin(f32x4.pmax(line, f32x4.splat(0)), f32x4.splat(1));
  }

  /** x * relu6(x + 3) / 6; keeps NaN. */
  @inline
  static hardSwish(x: v128): v128 {
    return f32x4.mul(x, Lanes.hardSigmoid(x));
  }

  /**
   * exp(x), to 3e-7 of its value for |x| <= 87, and held there beyond: 2^n exp(r), where n is the integer nearest to
   * x / ln 2, and exp(r) for |r| <= ln 2 / 2 is its Taylor series to the seventh power.
   */
  @inline
  static exp(x: v128): v128 {
    const held = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(87));
    const n = f32x4.nearest(f32x4.mul(held, f32x4.splat(1.44269504)));
    // ln 2 in two parts, the first short enough that its product with n is exact.
    let r = f32x4.sub(held, f32x4.mul(n, f32x4.splat(0.693359375)));
    r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
    let series = f32x4.splat(1.0 / 5040.0);
    series = Lanes.fma(series, r, f32x4.splat(1.0 / 720.0));
    series = Lanes.fma(series, r, f32x4.splat(1.0 / 120.0));
    series = Lanes.fma(series, r, f32x4.splat(1.0 / 24.0));
    series = Lanes.fma(series, r, f32x4.splat(1.0 / 6.0));
    series = Lanes.fma(series, r, f32x4.splat(0.5));
    series = Lanes.fma(series, r, f32x4.splat(1));
    series = Lanes.fma(series, r, f32x4.splat(1));
    const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
    return f32x4.mul(series, power);
  }
}
