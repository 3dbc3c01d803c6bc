import { Lanes, HARD_SWISH, PIXEL, RELU, Activation } from './simd';

/**
 * `pointwise` for one block of outputs and `tiles` times six pixels, from the first on whose place in its input plane is
 * `source`: twelve sums, two weights and an input fill x86's registers. Where `offsets` is given, it is that of the first
 * pixel; `target` is the output plane then, and else the first pixel's place in it.
 */
export function pointwiseSixes(
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
    let a4 = w0;
    let b4 = w1;
    let a5 = w0;
    let b5 = w1;
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
      x = v128.load32_splat(p, 128);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 160);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 132);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 164);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 136);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 168);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 140);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 172);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 144);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 176);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 148);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 180);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 152);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 184);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      x = v128.load32_splat(p, 156);
      a4 = Lanes.fma(x, w0, a4);
      b4 = Lanes.fma(x, w1, b4);
      x = v128.load32_splat(p, 188);
      a5 = Lanes.fma(x, w0, a5);
      b5 = Lanes.fma(x, w1, b5);
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
      a4 = Lanes.hardSwish(a4);
      b4 = Lanes.hardSwish(b4);
      a5 = Lanes.hardSwish(a5);
      b5 = Lanes.hardSwish(b5);
    } else if (activation == RELU) {
      a0 = Lanes.relu(a0);
      b0 = Lanes.relu(b0);
      a1 = Lanes.relu(a1);
      b1 = Lanes.relu(b1);
      a2 = Lanes.relu(a2);
      b2 = Lanes.relu(b2);
      a3 = Lanes.relu(a3);
      b3 = Lanes.relu(b3);
      a4 = Lanes.relu(a4);
      b4 = Lanes.relu(b4);
      a5 = Lanes.relu(a5);
      b5 = Lanes.relu(b5);
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
      a4 = f32x4.add(a4, v128.load(residual, 128));
      b4 = f32x4.add(b4, v128.load(residual, 144));
      a5 = f32x4.add(a5, v128.load(residual, 160));
      b5 = f32x4.add(b5, v128.load(residual, 176));
      residual += 6 * PIXEL;
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
      place = target + load<u32>(offsets, 16);
      v128.store(place, a4);
      v128.store(place, b4, 16);
      place = target + load<u32>(offsets, 20);
      v128.store(place, a5);
      v128.store(place, b5, 16);
      offsets += 6 * sizeof<u32>();
    } else {
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      v128.store(target, a4, 128);
      v128.store(target, b4, 144);
      v128.store(target, a5, 160);
      v128.store(target, b5, 176);
      target += 6 * PIXEL;
    }
    source += 6 * PIXEL;
  }
}
