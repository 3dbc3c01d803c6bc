import { PIXEL, VECTOR } from './simd';

/**
 * Weights of a 1x1 convolution times the gates of its input channels, biases as they are: the convolution of gated
 * channels by way of the smaller tensor.
 */
export function scaleInputs(
  weights: usize,
  inputBlocks: i32,
  outputBlocks: i32,
  gates: usize,
  output: usize,
): void {
  for (let block = 0; block < outputBlocks; ++block) {
    v128.store(output, v128.load(weights));
    v128.store(output, v128.load(weights, VECTOR), VECTOR);
    const end = gates + <usize>inputBlocks * PIXEL;
    for (let p = gates; p < end; p += sizeof<f32>()) {
      weights += PIXEL;
      output += PIXEL;
      const gate = v128.load32_splat(p);
      v128.store(output, f32x4.mul(gate, v128.load(weights)));
      v128.store(output, f32x4.mul(gate, v128.load(weights, VECTOR)), VECTOR);
    }
    weights += PIXEL;
    output += PIXEL;
  }
}
