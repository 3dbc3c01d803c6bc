import { Activation, HARD_SWISH, Lanes, PIXEL, RELU } from './simd';

/**
 * Depthwise convolution of one block of eight channels, 3x3 or 5x5, at stride 1 or 2.
 *
 * `input` is the corner of a plane with its zero padding, rows `pitch` bytes apart. Weights: 8 biases, then 8 of each
 * tap. Rows of the output are not padded; up to three pixels are written after the last one, and read after each row.
 *
 * Four outputs are computed at a time. A sum can only grow by one product at a time, so the two vectors of a pixel take
 * turns row by row: while one waits, the other computes.
 */
export function depthwise(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  kernel: i32,
  stride: i32,
  activation: Activation,
): void {
  if (kernel == 3) {
    if (stride == 1) rows3Stride1(input, pitch, weights, output, width, height, activation);
    else rows3Stride2(input, pitch, weights, output, width, height, activation);
  } else {
    if (stride == 1) rows5Stride1(input, pitch, weights, output, width, height, activation);
    else rows5Stride2(input, pitch, weights, output, width, height, activation);
  }
}

/** 3x3 at stride 1. */
function rows3Stride1(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let v = v128.load(weights);
      let a0 = v;
      let a1 = v;
      let a2 = v;
      let a3 = v;
      v = v128.load(weights, 16);
      let b0 = v;
      let b1 = v;
      let b2 = v;
      let b3 = v;
      let p = source;

      let w0 = v128.load(weights, 32);
      let w1 = v128.load(weights, 64);
      let w2 = v128.load(weights, 96);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w1, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w1, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 128);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 160);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 48);
      w1 = v128.load(weights, 80);
      w2 = v128.load(weights, 112);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w1, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w1, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 144);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 176);
      b3 = Lanes.fma(v, w2, b3);
      p += pitch;
      w0 = v128.load(weights, 128);
      w1 = v128.load(weights, 160);
      w2 = v128.load(weights, 192);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w1, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w1, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 128);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 160);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 144);
      w1 = v128.load(weights, 176);
      w2 = v128.load(weights, 208);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w1, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w1, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 144);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 176);
      b3 = Lanes.fma(v, w2, b3);
      p += pitch;
      w0 = v128.load(weights, 224);
      w1 = v128.load(weights, 256);
      w2 = v128.load(weights, 288);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w1, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w1, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 128);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 160);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 240);
      w1 = v128.load(weights, 272);
      w2 = v128.load(weights, 304);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w1, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w1, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 144);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 176);
      b3 = Lanes.fma(v, w2, b3);
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
        b0 = Lanes.hardSwish(b0);
        b1 = Lanes.hardSwish(b1);
        b2 = Lanes.hardSwish(b2);
        b3 = Lanes.hardSwish(b3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
        b0 = Lanes.relu(b0);
        b1 = Lanes.relu(b1);
        b2 = Lanes.relu(b2);
        b3 = Lanes.relu(b3);
      }
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      source += 4 * 1 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 1 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 3x3 at stride 2. */
function rows3Stride2(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let v = v128.load(weights);
      let a0 = v;
      let a1 = v;
      let a2 = v;
      let a3 = v;
      v = v128.load(weights, 16);
      let b0 = v;
      let b1 = v;
      let b2 = v;
      let b3 = v;
      let p = source;

      let w0 = v128.load(weights, 32);
      let w1 = v128.load(weights, 64);
      let w2 = v128.load(weights, 96);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w1, a1);
      v = v128.load(p, 128);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 160);
      a2 = Lanes.fma(v, w1, a2);
      v = v128.load(p, 192);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 224);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 256);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 48);
      w1 = v128.load(weights, 80);
      w2 = v128.load(weights, 112);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w1, b1);
      v = v128.load(p, 144);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 176);
      b2 = Lanes.fma(v, w1, b2);
      v = v128.load(p, 208);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 240);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 272);
      b3 = Lanes.fma(v, w2, b3);
      p += pitch;
      w0 = v128.load(weights, 128);
      w1 = v128.load(weights, 160);
      w2 = v128.load(weights, 192);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w1, a1);
      v = v128.load(p, 128);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 160);
      a2 = Lanes.fma(v, w1, a2);
      v = v128.load(p, 192);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 224);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 256);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 144);
      w1 = v128.load(weights, 176);
      w2 = v128.load(weights, 208);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w1, b1);
      v = v128.load(p, 144);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 176);
      b2 = Lanes.fma(v, w1, b2);
      v = v128.load(p, 208);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 240);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 272);
      b3 = Lanes.fma(v, w2, b3);
      p += pitch;
      w0 = v128.load(weights, 224);
      w1 = v128.load(weights, 256);
      w2 = v128.load(weights, 288);
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w0, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w1, a0);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w2, a0);
      a1 = Lanes.fma(v, w0, a1);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w1, a1);
      v = v128.load(p, 128);
      a1 = Lanes.fma(v, w2, a1);
      a2 = Lanes.fma(v, w0, a2);
      v = v128.load(p, 160);
      a2 = Lanes.fma(v, w1, a2);
      v = v128.load(p, 192);
      a2 = Lanes.fma(v, w2, a2);
      a3 = Lanes.fma(v, w0, a3);
      v = v128.load(p, 224);
      a3 = Lanes.fma(v, w1, a3);
      v = v128.load(p, 256);
      a3 = Lanes.fma(v, w2, a3);
      w0 = v128.load(weights, 240);
      w1 = v128.load(weights, 272);
      w2 = v128.load(weights, 304);
      v = v128.load(p, 16);
      b0 = Lanes.fma(v, w0, b0);
      v = v128.load(p, 48);
      b0 = Lanes.fma(v, w1, b0);
      v = v128.load(p, 80);
      b0 = Lanes.fma(v, w2, b0);
      b1 = Lanes.fma(v, w0, b1);
      v = v128.load(p, 112);
      b1 = Lanes.fma(v, w1, b1);
      v = v128.load(p, 144);
      b1 = Lanes.fma(v, w2, b1);
      b2 = Lanes.fma(v, w0, b2);
      v = v128.load(p, 176);
      b2 = Lanes.fma(v, w1, b2);
      v = v128.load(p, 208);
      b2 = Lanes.fma(v, w2, b2);
      b3 = Lanes.fma(v, w0, b3);
      v = v128.load(p, 240);
      b3 = Lanes.fma(v, w1, b3);
      v = v128.load(p, 272);
      b3 = Lanes.fma(v, w2, b3);
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
        b0 = Lanes.hardSwish(b0);
        b1 = Lanes.hardSwish(b1);
        b2 = Lanes.hardSwish(b2);
        b3 = Lanes.hardSwish(b3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
        b0 = Lanes.relu(b0);
        b1 = Lanes.relu(b1);
        b2 = Lanes.relu(b2);
        b3 = Lanes.relu(b3);
      }
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      source += 4 * 2 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 2 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 5x5 at stride 1. */
function rows5Stride1(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let v = v128.load(weights);
      let a0 = v;
      let a1 = v;
      let a2 = v;
      let a3 = v;
      v = v128.load(weights, 16);
      let b0 = v;
      let b1 = v;
      let b2 = v;
      let b3 = v;
      let p = source;

      let w = weights + PIXEL;
      for (let row = 0; row < 5; ++row) {
        let w0 = v128.load(w, 0);
        let w1 = v128.load(w, 32);
        let w2 = v128.load(w, 64);
        let w3 = v128.load(w, 96);
        let w4 = v128.load(w, 128);
        v = v128.load(p, 0);
        a0 = Lanes.fma(v, w0, a0);
        v = v128.load(p, 32);
        a0 = Lanes.fma(v, w1, a0);
        a1 = Lanes.fma(v, w0, a1);
        v = v128.load(p, 64);
        a0 = Lanes.fma(v, w2, a0);
        a1 = Lanes.fma(v, w1, a1);
        a2 = Lanes.fma(v, w0, a2);
        v = v128.load(p, 96);
        a0 = Lanes.fma(v, w3, a0);
        a1 = Lanes.fma(v, w2, a1);
        a2 = Lanes.fma(v, w1, a2);
        a3 = Lanes.fma(v, w0, a3);
        v = v128.load(p, 128);
        a0 = Lanes.fma(v, w4, a0);
        a1 = Lanes.fma(v, w3, a1);
        a2 = Lanes.fma(v, w2, a2);
        a3 = Lanes.fma(v, w1, a3);
        v = v128.load(p, 160);
        a1 = Lanes.fma(v, w4, a1);
        a2 = Lanes.fma(v, w3, a2);
        a3 = Lanes.fma(v, w2, a3);
        v = v128.load(p, 192);
        a2 = Lanes.fma(v, w4, a2);
        a3 = Lanes.fma(v, w3, a3);
        v = v128.load(p, 224);
        a3 = Lanes.fma(v, w4, a3);
        w0 = v128.load(w, 16);
        w1 = v128.load(w, 48);
        w2 = v128.load(w, 80);
        w3 = v128.load(w, 112);
        w4 = v128.load(w, 144);
        v = v128.load(p, 16);
        b0 = Lanes.fma(v, w0, b0);
        v = v128.load(p, 48);
        b0 = Lanes.fma(v, w1, b0);
        b1 = Lanes.fma(v, w0, b1);
        v = v128.load(p, 80);
        b0 = Lanes.fma(v, w2, b0);
        b1 = Lanes.fma(v, w1, b1);
        b2 = Lanes.fma(v, w0, b2);
        v = v128.load(p, 112);
        b0 = Lanes.fma(v, w3, b0);
        b1 = Lanes.fma(v, w2, b1);
        b2 = Lanes.fma(v, w1, b2);
        b3 = Lanes.fma(v, w0, b3);
        v = v128.load(p, 144);
        b0 = Lanes.fma(v, w4, b0);
        b1 = Lanes.fma(v, w3, b1);
        b2 = Lanes.fma(v, w2, b2);
        b3 = Lanes.fma(v, w1, b3);
        v = v128.load(p, 176);
        b1 = Lanes.fma(v, w4, b1);
        b2 = Lanes.fma(v, w3, b2);
        b3 = Lanes.fma(v, w2, b3);
        v = v128.load(p, 208);
        b2 = Lanes.fma(v, w4, b2);
        b3 = Lanes.fma(v, w3, b3);
        v = v128.load(p, 240);
        b3 = Lanes.fma(v, w4, b3);
        p += pitch;
        w += 5 * PIXEL;
      }
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
        b0 = Lanes.hardSwish(b0);
        b1 = Lanes.hardSwish(b1);
        b2 = Lanes.hardSwish(b2);
        b3 = Lanes.hardSwish(b3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
        b0 = Lanes.relu(b0);
        b1 = Lanes.relu(b1);
        b2 = Lanes.relu(b2);
        b3 = Lanes.relu(b3);
      }
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      source += 4 * 1 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 1 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 5x5 at stride 2. */
function rows5Stride2(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let v = v128.load(weights);
      let a0 = v;
      let a1 = v;
      let a2 = v;
      let a3 = v;
      v = v128.load(weights, 16);
      let b0 = v;
      let b1 = v;
      let b2 = v;
      let b3 = v;
      let p = source;

      let w = weights + PIXEL;
      for (let row = 0; row < 5; ++row) {
        let w0 = v128.load(w, 0);
        let w1 = v128.load(w, 32);
        let w2 = v128.load(w, 64);
        let w3 = v128.load(w, 96);
        let w4 = v128.load(w, 128);
        v = v128.load(p, 0);
        a0 = Lanes.fma(v, w0, a0);
        v = v128.load(p, 32);
        a0 = Lanes.fma(v, w1, a0);
        v = v128.load(p, 64);
        a0 = Lanes.fma(v, w2, a0);
        a1 = Lanes.fma(v, w0, a1);
        v = v128.load(p, 96);
        a0 = Lanes.fma(v, w3, a0);
        a1 = Lanes.fma(v, w1, a1);
        v = v128.load(p, 128);
        a0 = Lanes.fma(v, w4, a0);
        a1 = Lanes.fma(v, w2, a1);
        a2 = Lanes.fma(v, w0, a2);
        v = v128.load(p, 160);
        a1 = Lanes.fma(v, w3, a1);
        a2 = Lanes.fma(v, w1, a2);
        v = v128.load(p, 192);
        a1 = Lanes.fma(v, w4, a1);
        a2 = Lanes.fma(v, w2, a2);
        a3 = Lanes.fma(v, w0, a3);
        v = v128.load(p, 224);
        a2 = Lanes.fma(v, w3, a2);
        a3 = Lanes.fma(v, w1, a3);
        v = v128.load(p, 256);
        a2 = Lanes.fma(v, w4, a2);
        a3 = Lanes.fma(v, w2, a3);
        v = v128.load(p, 288);
        a3 = Lanes.fma(v, w3, a3);
        v = v128.load(p, 320);
        a3 = Lanes.fma(v, w4, a3);
        w0 = v128.load(w, 16);
        w1 = v128.load(w, 48);
        w2 = v128.load(w, 80);
        w3 = v128.load(w, 112);
        w4 = v128.load(w, 144);
        v = v128.load(p, 16);
        b0 = Lanes.fma(v, w0, b0);
        v = v128.load(p, 48);
        b0 = Lanes.fma(v, w1, b0);
        v = v128.load(p, 80);
        b0 = Lanes.fma(v, w2, b0);
        b1 = Lanes.fma(v, w0, b1);
        v = v128.load(p, 112);
        b0 = Lanes.fma(v, w3, b0);
        b1 = Lanes.fma(v, w1, b1);
        v = v128.load(p, 144);
        b0 = Lanes.fma(v, w4, b0);
        b1 = Lanes.fma(v, w2, b1);
        b2 = Lanes.fma(v, w0, b2);
        v = v128.load(p, 176);
        b1 = Lanes.fma(v, w3, b1);
        b2 = Lanes.fma(v, w1, b2);
        v = v128.load(p, 208);
        b1 = Lanes.fma(v, w4, b1);
        b2 = Lanes.fma(v, w2, b2);
        b3 = Lanes.fma(v, w0, b3);
        v = v128.load(p, 240);
        b2 = Lanes.fma(v, w3, b2);
        b3 = Lanes.fma(v, w1, b3);
        v = v128.load(p, 272);
        b2 = Lanes.fma(v, w4, b2);
        b3 = Lanes.fma(v, w2, b3);
        v = v128.load(p, 304);
        b3 = Lanes.fma(v, w3, b3);
        v = v128.load(p, 336);
        b3 = Lanes.fma(v, w4, b3);
        p += pitch;
        w += 5 * PIXEL;
      }
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
        b0 = Lanes.hardSwish(b0);
        b1 = Lanes.hardSwish(b1);
        b2 = Lanes.hardSwish(b2);
        b3 = Lanes.hardSwish(b3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
        b0 = Lanes.relu(b0);
        b1 = Lanes.relu(b1);
        b2 = Lanes.relu(b2);
        b3 = Lanes.relu(b3);
      }
      v128.store(target, a0, 0);
      v128.store(target, b0, 16);
      v128.store(target, a1, 32);
      v128.store(target, b1, 48);
      v128.store(target, a2, 64);
      v128.store(target, b2, 80);
      v128.store(target, a3, 96);
      v128.store(target, b3, 112);
      source += 4 * 2 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 2 * pitch;
    output += <usize>width * PIXEL;
  }
}
