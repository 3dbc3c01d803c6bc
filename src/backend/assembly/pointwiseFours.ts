import { Lanes, HARD_SWISH, PIXEL, RELU, Activation } from './simd';

/** `pointwiseSixes` with four pixels a tile, for what sixes leave over. */
export function pointwiseFours(
  tiles: i32,
  source: usize,
  inputStride: usize,
  inputBlocks: i32,
  weights: usize,
  target: usize,
  activation: Activation,
  residual: usize,
  offsets: usize,
): void {
  for (let tile = 0; tile < tiles; ++tile) {
    let w = weights;
    let w0 = v128.load(w);
    let w1 = v128.load(w, 16);
    let x: v128;
    let a0 = w0;
    let b0 = w1;
    let a1 = w0;
    let b1 = w1;
    let a2 = w0;
    let b2 = w1;
    let a3 = w0;
    let b3 = w1;
    w += PIXEL;
    let p = source;
    for (let k = 0; k < inputBlocks; ++k) {
      w0 = v128.load(w, 0);
      w1 = v128.load(w, 16);
      x = v128.load32_splat(p, 0);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 32);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 64);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 96);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 32);
      w1 = v128.load(w, 48);
      x = v128.load32_splat(p, 4);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 36);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 68);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 100);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 64);
      w1 = v128.load(w, 80);
      x = v128.load32_splat(p, 8);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 40);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 72);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 104);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 96);
      w1 = v128.load(w, 112);
      x = v128.load32_splat(p, 12);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 44);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 76);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 108);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 128);
      w1 = v128.load(w, 144);
      x = v128.load32_splat(p, 16);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 48);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 80);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 112);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 160);
      w1 = v128.load(w, 176);
      x = v128.load32_splat(p, 20);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 52);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 84);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 116);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 192);
      w1 = v128.load(w, 208);
      x = v128.load32_splat(p, 24);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 56);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 88);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 120);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w0 = v128.load(w, 224);
      w1 = v128.load(w, 240);
      x = v128.load32_splat(p, 28);
      a0 = Lanes.fma(x, w0, a0);
      b0 = Lanes.fma(x, w1, b0);
      x = v128.load32_splat(p, 60);
      a1 = Lanes.fma(x, w0, a1);
      b1 = Lanes.fma(x, w1, b1);
      x = v128.load32_splat(p, 92);
      a2 = Lanes.fma(x, w0, a2);
      b2 = Lanes.fma(x, w1, b2);
      x = v128.load32_splat(p, 124);
      a3 = Lanes.fma(x, w0, a3);
      b3 = Lanes.fma(x, w1, b3);
      w += 8 * PIXEL;
      p += inputStride;
    }
    if (activation == HARD_SWISH) {
      a0 = Lanes.hardSwish(a0);
      b0 = Lanes.hardSwish(b0);
      a1 = Lanes.hardSwish(a1);
      b1 = Lanes.hardSwish(b1);
      a2 = Lanes.hardSwish(a2);
      b2 = Lanes.hardSwish(b2);
      a3 = Lanes.hardSwish(a3);
      b3 = Lanes.hardSwish(b3);
    } else if (activation == RELU) {
      a0 = Lanes.relu(a0);
      b0 = Lanes.relu(b0);
      a1 = Lanes.relu(a1);
      b1 = Lanes.relu(b1);
      a2 = Lanes.relu(a2);
      b2 = Lanes.relu(b2);
      a3 = Lanes.relu(a3);
      b3 = Lanes.relu(b3);
    }
    if (residual) {
      a0 = f32x4.add(a0, v128.load(residual, 0));
      b0 = f32x4.add(b0, v128.load(residual, 16));
      a1 = f32x4.add(a1, v128.load(residual, 32));
      b1 = f32x4.add(b1, v128.load(residual, 48));
      a2 = f32x4.add(a2, v128.load(residual, 64));
      b2 = f32x4.add(b2, v128.load(residual, 80));
      a3 = f32x4.add(a3, v128.load(residual, 96));
      b3 = f32x4.add(b3, v128.load(residual, 112));
      residual += 4 * PIXEL;
    }
    if (offsets) {
      let place: usize;
      place = target + load<u32>(offsets, 0);
      v128.store(place, a0);
      v128.store(place, b0, 16);
      place = target + load<u32>(offsets, 4);
      v128.store(place, a1);
      v128.store(place, b1, 16);
      place = target + load<u32>(offsets, 8);
      v128.store(place, a2);
      v128.store(place, b2, 16);
      place = target + load<u32>(offsets, 12);
      v128.store(place, a3);
      v128.store(place, b3, 16);
      offsets += 4 * sizeof<u32>();
    } else {
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      target += 4 * PIXEL;
    }
    source += 4 * PIXEL;
  }
}
