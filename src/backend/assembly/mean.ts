import { PIXEL, VECTOR } from './simd';

/** Global average pooling: the mean over the pixels of each of `blocks` planes, 8 floats a plane. */
export function mean(input: usize, inputStride: usize, blocks: i32, pixels: i32, output: usize): void {
  const scale = f32x4.splat(1 / <f32>pixels);
  for (let block = 0; block < blocks; ++block) {
    let a = f32x4.splat(0);
    let b = a;
    let p = input;
    for (let pixel = 0; pixel < pixels; ++pixel) {
      a = f32x4.add(a, v128.load(p));
      b = f32x4.add(b, v128.load(p, VECTOR));
      p += PIXEL;
    }
    v128.store(output, f32x4.mul(a, scale));
    v128.store(output, f32x4.mul(b, scale), VECTOR);
    input += inputStride;
    output += PIXEL;
  }
}
