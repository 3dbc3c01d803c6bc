import { PIXEL, VECTOR } from './simd';

/** The channels of a tensor, `blocks` planes of eight, times their gates. */
export function scalePlanes(
  input: usize,
  stride: usize,
  blocks: i32,
  pixels: i32,
  gates: usize,
  output: usize,
): void {
  for (let block = 0; block < blocks; ++block) {
    const a = v128.load(gates);
    const b = v128.load(gates, VECTOR);
    const end = <usize>pixels * PIXEL;
    for (let at: usize = 0; at < end; at += PIXEL) {
      v128.store(output + at, f32x4.mul(a, v128.load(input + at)));
      v128.store(output + at, f32x4.mul(b, v128.load(input + at, VECTOR)), VECTOR);
    }
    gates += PIXEL;
    input += stride;
    output += stride;
  }
}
