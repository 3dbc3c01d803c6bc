import { Activation, HARD_SWISH, Lanes, PIXEL, RELU } from './simd';

/**
 * Depthwise convolution of one block of eight channels, 3x3 or 5x5, at stride 1 or 2.
 *
 * `input` is the corner of a plane with its zero padding, rows `pitch` bytes apart. Weights: 8 biases, then 8 of each
 * tap. Rows of the output are not padded; up to four pixels are written after the last one, and read after each row.
 *
 * Five outputs are computed at a time, since 150, 75 and 10 columns are so many fives and 38 and 19 lack one of it. A sum
 * can only grow by one product at a time, so the two vectors of a pixel take turns row by row: while one waits, the other
 * computes.
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
    if (stride == 1) rows3_1(input, pitch, weights, output, width, height, activation);
    else rows3_2(input, pitch, weights, output, width, height, activation);
  } else {
    if (stride == 1) rows5_1(input, pitch, weights, output, width, height, activation);
    else rows5_2(input, pitch, weights, output, width, height, activation);
  }
}

for (let $kernel = 3; $kernel < 6; $kernel += 2) {
  for (let $stride = 1; $stride < 3; ++$stride) {
    /** `depthwise` for one size of the kernel and one stride. */
    function rows$kernel_$stride(
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
        for (let x = 0; x < width; x += 5) {
          let v = v128.load(weights);
          for (let $i = 0; $i < 5; ++$i) {
            let a$i = v;
          }
          v = v128.load(weights, 16);
          for (let $i = 0; $i < 5; ++$i) {
            let b$i = v;
          }
          for (let $tap = 0; $tap < $kernel; ++$tap) {
            let w$tap: v128;
          }
          let p = source;
          for (let $row = 0; $row < $kernel; ++$row) {
            for (let $tap = 0; $tap < $kernel; ++$tap) {
              w$tap = v128.load(weights, 32 * $kernel * $row + 32 * $tap + 32);
            }
            for (let $column = 0; $column < 4 * $stride + $kernel; ++$column) {
              v = v128.load(p, 32 * $column);
              for (let $i = 0; $i < 5; ++$i) {
                for (let $tap = 0; $tap < $kernel; ++$tap) {
                  if ($column == $stride * $i + $tap) a$i = Lanes.fma(v, w$tap, a$i);
                }
              }
            }
            for (let $tap = 0; $tap < $kernel; ++$tap) {
              w$tap = v128.load(weights, 32 * $kernel * $row + 32 * $tap + 48);
            }
            for (let $column = 0; $column < 4 * $stride + $kernel; ++$column) {
              v = v128.load(p, 32 * $column + 16);
              for (let $i = 0; $i < 5; ++$i) {
                for (let $tap = 0; $tap < $kernel; ++$tap) {
                  if ($column == $stride * $i + $tap) b$i = Lanes.fma(v, w$tap, b$i);
                }
              }
            }
            p += pitch;
          }
          if (activation == HARD_SWISH) {
            for (let $i = 0; $i < 5; ++$i) {
              a$i = Lanes.hardSwish(a$i);
              b$i = Lanes.hardSwish(b$i);
            }
          } else if (activation == RELU) {
            for (let $i = 0; $i < 5; ++$i) {
              a$i = Lanes.relu(a$i);
              b$i = Lanes.relu(b$i);
            }
          }
          for (let $i = 0; $i < 5; ++$i) {
            v128.store(target, a$i, 32 * $i);
            v128.store(target, b$i, 32 * $i + 16);
          }
          source += 5 * $stride * PIXEL;
          target += 5 * PIXEL;
        }
        input += $stride * pitch;
        output += <usize>width * PIXEL;
      }
    }
  }
}
