import { Lanes, PIXEL, VECTOR } from './simd';

/** 1 / (1 + exp(-x)) in place, `blocks` times eight floats. */
export function sigmoid(values: usize, blocks: i32): void {
  const one = f32x4.splat(1);
  const end = values + <usize>blocks * PIXEL;
  for (let p = values; p < end; p += VECTOR) {
    v128.store(p, f32x4.div(one, f32x4.add(one, Lanes.exp(f32x4.neg(v128.load(p))))));
  }
}

/** relu6(x + 3) / 6 in place, `blocks` times eight floats. */
export function hardSigmoid(values: usize, blocks: i32): void {
  const end = values + <usize>blocks * PIXEL;
  for (let p = values; p < end; p += VECTOR) v128.store(p, Lanes.hardSigmoid(v128.load(p)));
}
