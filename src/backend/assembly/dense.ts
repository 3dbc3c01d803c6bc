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
    let a1 = f32x4.splat(0);
    let b1 = a1;
    let a2 = a1;
    let b2 = a1;
    let a3 = a1;
    let b3 = a1;
    let x: v128;
    let p = input;
    weights += PIXEL;
    for (let k = 0; k < inputBlocks; ++k) {
      x = v128.load32_splat(p, 0);
      a0 = Lanes.fma(x, v128.load(weights, 0), a0);
      b0 = Lanes.fma(x, v128.load(weights, 16), b0);
      x = v128.load32_splat(p, 4);
      a1 = Lanes.fma(x, v128.load(weights, 32), a1);
      b1 = Lanes.fma(x, v128.load(weights, 48), b1);
      x = v128.load32_splat(p, 8);
      a2 = Lanes.fma(x, v128.load(weights, 64), a2);
      b2 = Lanes.fma(x, v128.load(weights, 80), b2);
      x = v128.load32_splat(p, 12);
      a3 = Lanes.fma(x, v128.load(weights, 96), a3);
      b3 = Lanes.fma(x, v128.load(weights, 112), b3);
      x = v128.load32_splat(p, 16);
      a0 = Lanes.fma(x, v128.load(weights, 128), a0);
      b0 = Lanes.fma(x, v128.load(weights, 144), b0);
      x = v128.load32_splat(p, 20);
      a1 = Lanes.fma(x, v128.load(weights, 160), a1);
      b1 = Lanes.fma(x, v128.load(weights, 176), b1);
      x = v128.load32_splat(p, 24);
      a2 = Lanes.fma(x, v128.load(weights, 192), a2);
      b2 = Lanes.fma(x, v128.load(weights, 208), b2);
      x = v128.load32_splat(p, 28);
      a3 = Lanes.fma(x, v128.load(weights, 224), a3);
      b3 = Lanes.fma(x, v128.load(weights, 240), b3);
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
