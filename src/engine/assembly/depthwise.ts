import { Lanes, HARD_SWISH, PIXEL, RELU, VECTOR, Activation } from './simd';

/**
 * Depthwise convolution of one block of eight channels, 3x3 or 5x5, at stride 1 or 2.
 *
 * `input` is the corner of a plane with its zero padding, rows `pitch` bytes apart. Weights: 8 biases, then 8 of each
 * tap. Rows of the output are not padded; up to three pixels are written after the last one, and read after each row.
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
  for (let half: usize = 0; half < PIXEL; half += VECTOR) {
    const i = input + half;
    const w = weights + half;
    const o = output + half;
    if (kernel == 3) {
      if (stride == 1) rows3Stride1(i, pitch, w, o, width, height, activation);
      else rows3Stride2(i, pitch, w, o, width, height, activation);
    } else {
      if (stride == 1) rows5Stride1(i, pitch, w, o, width, height, activation);
      else rows5Stride2(i, pitch, w, o, width, height, activation);
    }
  }
}

/** 3x3 at stride 1: rows of four outputs at a time, one vector of channels after the other. */
function rows3Stride1(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  const bias = v128.load(weights);
  const w0 = v128.load(weights, 32);
  const w1 = v128.load(weights, 64);
  const w2 = v128.load(weights, 96);
  const w3 = v128.load(weights, 128);
  const w4 = v128.load(weights, 160);
  const w5 = v128.load(weights, 192);
  const w6 = v128.load(weights, 224);
  const w7 = v128.load(weights, 256);
  const w8 = v128.load(weights, 288);
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let a0 = bias;
      let a1 = bias;
      let a2 = bias;
      let a3 = bias;
      let v: v128;
      let p = source;
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
      p += pitch;
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w3, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w4, a0);
      a1 = Lanes.fma(v, w3, a1);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w5, a0);
      a1 = Lanes.fma(v, w4, a1);
      a2 = Lanes.fma(v, w3, a2);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w5, a1);
      a2 = Lanes.fma(v, w4, a2);
      a3 = Lanes.fma(v, w3, a3);
      v = v128.load(p, 128);
      a2 = Lanes.fma(v, w5, a2);
      a3 = Lanes.fma(v, w4, a3);
      v = v128.load(p, 160);
      a3 = Lanes.fma(v, w5, a3);
      p += pitch;
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w6, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w7, a0);
      a1 = Lanes.fma(v, w6, a1);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w8, a0);
      a1 = Lanes.fma(v, w7, a1);
      a2 = Lanes.fma(v, w6, a2);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w8, a1);
      a2 = Lanes.fma(v, w7, a2);
      a3 = Lanes.fma(v, w6, a3);
      v = v128.load(p, 128);
      a2 = Lanes.fma(v, w8, a2);
      a3 = Lanes.fma(v, w7, a3);
      v = v128.load(p, 160);
      a3 = Lanes.fma(v, w8, a3);
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
      }
      v128.store(target, a0, 0);
      v128.store(target, a1, 32);
      v128.store(target, a2, 64);
      v128.store(target, a3, 96);
      source += 4 * 1 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 1 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 3x3 at stride 2: rows of four outputs at a time, one vector of channels after the other. */
function rows3Stride2(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  const bias = v128.load(weights);
  const w0 = v128.load(weights, 32);
  const w1 = v128.load(weights, 64);
  const w2 = v128.load(weights, 96);
  const w3 = v128.load(weights, 128);
  const w4 = v128.load(weights, 160);
  const w5 = v128.load(weights, 192);
  const w6 = v128.load(weights, 224);
  const w7 = v128.load(weights, 256);
  const w8 = v128.load(weights, 288);
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let a0 = bias;
      let a1 = bias;
      let a2 = bias;
      let a3 = bias;
      let v: v128;
      let p = source;
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
      p += pitch;
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w3, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w4, a0);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w5, a0);
      a1 = Lanes.fma(v, w3, a1);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w4, a1);
      v = v128.load(p, 128);
      a1 = Lanes.fma(v, w5, a1);
      a2 = Lanes.fma(v, w3, a2);
      v = v128.load(p, 160);
      a2 = Lanes.fma(v, w4, a2);
      v = v128.load(p, 192);
      a2 = Lanes.fma(v, w5, a2);
      a3 = Lanes.fma(v, w3, a3);
      v = v128.load(p, 224);
      a3 = Lanes.fma(v, w4, a3);
      v = v128.load(p, 256);
      a3 = Lanes.fma(v, w5, a3);
      p += pitch;
      v = v128.load(p, 0);
      a0 = Lanes.fma(v, w6, a0);
      v = v128.load(p, 32);
      a0 = Lanes.fma(v, w7, a0);
      v = v128.load(p, 64);
      a0 = Lanes.fma(v, w8, a0);
      a1 = Lanes.fma(v, w6, a1);
      v = v128.load(p, 96);
      a1 = Lanes.fma(v, w7, a1);
      v = v128.load(p, 128);
      a1 = Lanes.fma(v, w8, a1);
      a2 = Lanes.fma(v, w6, a2);
      v = v128.load(p, 160);
      a2 = Lanes.fma(v, w7, a2);
      v = v128.load(p, 192);
      a2 = Lanes.fma(v, w8, a2);
      a3 = Lanes.fma(v, w6, a3);
      v = v128.load(p, 224);
      a3 = Lanes.fma(v, w7, a3);
      v = v128.load(p, 256);
      a3 = Lanes.fma(v, w8, a3);
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
      }
      v128.store(target, a0, 0);
      v128.store(target, a1, 32);
      v128.store(target, a2, 64);
      v128.store(target, a3, 96);
      source += 4 * 2 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 2 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 5x5 at stride 1: rows of four outputs at a time, one vector of channels after the other. */
function rows5Stride1(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  const bias = v128.load(weights);
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let a0 = bias;
      let a1 = bias;
      let a2 = bias;
      let a3 = bias;
      let v: v128;
      let p = source;
      let w = weights + PIXEL;
      for (let row = 0; row < 5; ++row) {
        const w0 = v128.load(w, 0);
        const w1 = v128.load(w, 32);
        const w2 = v128.load(w, 64);
        const w3 = v128.load(w, 96);
        const w4 = v128.load(w, 128);
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
        p += pitch;
        w += 5 * PIXEL;
      }
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
      }
      v128.store(target, a0, 0);
      v128.store(target, a1, 32);
      v128.store(target, a2, 64);
      v128.store(target, a3, 96);
      source += 4 * 1 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 1 * pitch;
    output += <usize>width * PIXEL;
  }
}

/** 5x5 at stride 2: rows of four outputs at a time, one vector of channels after the other. */
function rows5Stride2(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  const bias = v128.load(weights);
  for (let y = 0; y < height; ++y) {
    let source = input;
    let target = output;
    for (let x = 0; x < width; x += 4) {
      let a0 = bias;
      let a1 = bias;
      let a2 = bias;
      let a3 = bias;
      let v: v128;
      let p = source;
      let w = weights + PIXEL;
      for (let row = 0; row < 5; ++row) {
        const w0 = v128.load(w, 0);
        const w1 = v128.load(w, 32);
        const w2 = v128.load(w, 64);
        const w3 = v128.load(w, 96);
        const w4 = v128.load(w, 128);
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
        p += pitch;
        w += 5 * PIXEL;
      }
      if (activation == HARD_SWISH) {
        a0 = Lanes.hardSwish(a0);
        a1 = Lanes.hardSwish(a1);
        a2 = Lanes.hardSwish(a2);
        a3 = Lanes.hardSwish(a3);
      } else if (activation == RELU) {
        a0 = Lanes.relu(a0);
        a1 = Lanes.relu(a1);
        a2 = Lanes.relu(a2);
        a3 = Lanes.relu(a3);
      }
      v128.store(target, a0, 0);
      v128.store(target, a1, 32);
      v128.store(target, a2, 64);
      v128.store(target, a3, 96);
      source += 4 * 2 * PIXEL;
      target += 4 * PIXEL;
    }
    input += 2 * pitch;
    output += <usize>width * PIXEL;
  }
}
