import { fma, PIXEL, VECTOR } from './simd';

/** 1 / (1 + exp(-x)) in place, `blocks` times eight floats. */
export function sigmoid(values: usize, blocks: i32): void {
  const one = f32x4.splat(1);
  const end = values + <usize>blocks * PIXEL;
  for (let p = values; p < end; p += VECTOR) {
    v128.store(p, f32x4.div(one, f32x4.add(one, exp(f32x4.neg(v128.load(p))))));
  }
}

/** relu6(x + 3) / 6 in place, `blocks` times eight floats. */
export function hardSigmoid(values: usize, blocks: i32): void {
  const end = values + <usize>blocks * PIXEL;
  for (let p = values; p < end; p += VECTOR) {
    const x = fma(v128.load(p), f32x4.splat(1.0 / 6.0), f32x4.splat(0.5));
    v128.store(p, f32x4.pmin(f32x4.pmax(x, f32x4.splat(0)), f32x4.splat(1)));
  }
}

/**
 * exp(x), to 3e-7 of its value for |x| <= 87, and held there beyond: 2^n exp(r), where n is the integer nearest to
 * x / ln 2, and exp(r) for |r| <= ln 2 / 2 is its Taylor series to the seventh power.
 */
function exp(x: v128): v128 {
  const held = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(87));
  const n = f32x4.nearest(f32x4.mul(held, f32x4.splat(1.44269504)));
  // ln 2 in two parts, the first short enough that its product with n is exact.
  let r = f32x4.sub(held, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let series = f32x4.splat(1.0 / 5040.0);
  series = fma(series, r, f32x4.splat(1.0 / 720.0));
  series = fma(series, r, f32x4.splat(1.0 / 120.0));
  series = fma(series, r, f32x4.splat(1.0 / 24.0));
  series = fma(series, r, f32x4.splat(1.0 / 6.0));
  series = fma(series, r, f32x4.splat(0.5));
  series = fma(series, r, f32x4.splat(1));
  series = fma(series, r, f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(series, power);
}
