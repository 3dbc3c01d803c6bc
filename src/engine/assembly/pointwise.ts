import { Lanes, HARD_SWISH, PIXEL, RELU, Activation } from './simd';

/** Pixels that one pass of the inner loop carries: 12 sums, 2 weights and 1 input fill x86's registers. */
const TILE: usize = 6;

/**
 * 1x1 convolution of `pixels` pixels: `inputBlocks` to `outputBlocks` blocks of eight channels.
 *
 * Weights are packed by output block: 8 biases, then 8 weights of each input channel. Results go to the place
 * `offsets[pixel]` bytes into their plane where `offsets` is given (not 0), else side by side. Where `residual` is
 * given, the tensor there, which lies as the output does, is added. Up to five pixels after the last are read and written:
 * planes have room for them, and the next plane is written later.
 */
export function pointwise(
  input: usize,
  inputStride: usize,
  inputBlocks: i32,
  weights: usize,
  output: usize,
  outputStride: usize,
  outputBlocks: i32,
  pixels: i32,
  activation: Activation,
  residual: usize,
  offsets: usize,
): void {
  const weightStride = <usize>(inputBlocks * 8 + 1) * PIXEL;
  for (let block = 0; block < outputBlocks; ++block) {
    let source = input;
    let target = output;
    let places = offsets;
    for (let pixel = 0; pixel < pixels; pixel += <i32>TILE) {
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
        const r = residual + (target - output);
        a0 = f32x4.add(a0, v128.load(r, 0));
        b0 = f32x4.add(b0, v128.load(r, 16));
        a1 = f32x4.add(a1, v128.load(r, 32));
        b1 = f32x4.add(b1, v128.load(r, 48));
        a2 = f32x4.add(a2, v128.load(r, 64));
        b2 = f32x4.add(b2, v128.load(r, 80));
        a3 = f32x4.add(a3, v128.load(r, 96));
        b3 = f32x4.add(b3, v128.load(r, 112));
        a4 = f32x4.add(a4, v128.load(r, 128));
        b4 = f32x4.add(b4, v128.load(r, 144));
        a5 = f32x4.add(a5, v128.load(r, 160));
        b5 = f32x4.add(b5, v128.load(r, 176));
      }
      if (offsets) {
        let place: usize;
        place = target + load<u32>(places, 0);
        v128.store(place, a0);
        v128.store(place, b0, 16);
        place = target + load<u32>(places, 4);
        v128.store(place, a1);
        v128.store(place, b1, 16);
        place = target + load<u32>(places, 8);
        v128.store(place, a2);
        v128.store(place, b2, 16);
        place = target + load<u32>(places, 12);
        v128.store(place, a3);
        v128.store(place, b3, 16);
        place = target + load<u32>(places, 16);
        v128.store(place, a4);
        v128.store(place, b4, 16);
        place = target + load<u32>(places, 20);
        v128.store(place, a5);
        v128.store(place, b5, 16);
        places += TILE * 4;
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
        target += TILE * PIXEL;
      }
      source += TILE * PIXEL;
    }
    weights += weightStride;
    output += outputStride;
    if (residual) residual += outputStride;
  }
}
