import { Lanes, HARD_SWISH, PIXEL, RELU, VECTOR, Activation } from './simd';

/**
 * A fully connected layer for one vector: `inputBlocks` to `outputBlocks` blocks of eight. Weights by output block: 8
 * biases, then 8 of each input. Four inputs go into sums of their own, which hides the time that an addition takes.
 */
export function dense(
  input: usize,
  inputBlocks: i32,
  weights: usize,
  output: usize,
  outputBlocks: i32,
  activation: Activation,
): void {
  for (let block = 0; block < outputBlocks; ++block) {
    let a0 = v128.load(weights);
    let b0 = v128.load(weights, VECTOR);
    for (let $i = 1; $i < 4; ++$i) {
      let a$i = f32x4.splat(0);
      let b$i = f32x4.splat(0);
    }
    let x: v128;
    let p = input;
    weights += PIXEL;
    for (let k = 0; k < inputBlocks; ++k) {
      for (let $half = 0; $half < 2; ++$half) {
        for (let $i = 0; $i < 4; ++$i) {
          x = v128.load32_splat(p, 16 * $half + 4 * $i);
          a$i = Lanes.fma(x, v128.load(weights, 128 * $half + 32 * $i), a$i);
          b$i = Lanes.fma(x, v128.load(weights, 128 * $half + 32 * $i + 16), b$i);
        }
      }
      p += PIXEL;
      weights += 8 * PIXEL;
    }
    let a = f32x4.add(f32x4.add(a0, a1), f32x4.add(a2, a3));
    let b = f32x4.add(f32x4.add(b0, b1), f32x4.add(b2, b3));
    if (activation == HARD_SWISH) {
      a = Lanes.hardSwish(a);
      b = Lanes.hardSwish(b);
    } else if (activation == RELU) {
      a = Lanes.relu(a);
      b = Lanes.relu(b);
    }
    v128.store(output, a);
    v128.store(output, b, VECTOR);
    output += PIXEL;
  }
}
