/*
 * The pointwise and depthwise kernels of src/backend/assembly in C, tile by tile, for the comparison of the two languages
 * in docs/performance.md. `npm run bench-languages` compiles and measures it.
 */
#include <stddef.h>
#include <wasm_simd128.h>

#define INLINE static inline __attribute__((always_inline))

typedef v128_t vector;

INLINE vector hard_swish(vector x) {
  vector line = wasm_f32x4_relaxed_madd(x, wasm_f32x4_splat(1.0f / 6), wasm_f32x4_splat(0.5f));
  vector gate = wasm_f32x4_pmin(wasm_f32x4_pmax(line, wasm_f32x4_splat(0)), wasm_f32x4_splat(1));
  return wasm_f32x4_mul(x, gate);
}

INLINE vector activate(vector x, int activation) {
  if (activation == 2) return hard_swish(x);
  return activation == 1 ? wasm_f32x4_pmax(x, wasm_f32x4_splat(0)) : x;
}

/* Six pixels by eight channels; eight floats a pixel, planes `stride` bytes apart. */
__attribute__((export_name("pointwise"))) void pointwise(
    const char *input, size_t input_stride, int input_blocks, const float *weights, char *output,
    size_t output_stride, int output_blocks, int pixels, int activation, size_t residual, size_t offsets) {
  for (int block = 0; block < output_blocks; ++block) {
    for (int pixel = 0; pixel < pixels; pixel += 6) {
      vector sums[6][2];
      for (int m = 0; m < 6; ++m) {
        sums[m][0] = wasm_v128_load(weights);
        sums[m][1] = wasm_v128_load(weights + 4);
      }
      const float *w = weights + 8;
      const char *plane = input + pixel * 32;
      for (int k = 0; k < input_blocks; ++k, plane += input_stride, w += 64) {
#pragma unroll
        for (int channel = 0; channel < 8; ++channel) {
          vector w0 = wasm_v128_load(w + 8 * channel);
          vector w1 = wasm_v128_load(w + 8 * channel + 4);
#pragma unroll
          for (int m = 0; m < 6; ++m) {
            vector x = wasm_v128_load32_splat((const float *)plane + 8 * m + channel);
            sums[m][0] = wasm_f32x4_relaxed_madd(x, w0, sums[m][0]);
            sums[m][1] = wasm_f32x4_relaxed_madd(x, w1, sums[m][1]);
          }
        }
      }
      float *target = (float *)(output + pixel * 32);
#pragma unroll
      for (int m = 0; m < 6; ++m) {
        wasm_v128_store(target + 8 * m, activate(sums[m][0], activation));
        wasm_v128_store(target + 8 * m + 4, activate(sums[m][1], activation));
      }
    }
    weights += input_blocks * 64 + 8;
    output += output_stride;
  }
}

INLINE void rows(const char *input, size_t pitch, const float *weights, float *output, int width, int height,
                 int activation, const int kernel, const int stride) {
  vector bias = wasm_v128_load(weights);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; x += 4) {
      vector sums[4] = {bias, bias, bias, bias};
      const char *row = input + (y * stride) * pitch + x * stride * 32;
      const float *w = weights + 8;
      for (int r = 0; r < kernel; ++r, row += pitch, w += 8 * kernel) {
#pragma unroll
        for (int column = 0; column < 3 * stride + kernel; ++column) {
          vector v = wasm_v128_load(row + 32 * column);
#pragma unroll
          for (int m = 0; m < 4; ++m) {
            int tap = column - m * stride;
            if (tap >= 0 && tap < kernel) sums[m] = wasm_f32x4_relaxed_madd(v, wasm_v128_load(w + 8 * tap), sums[m]);
          }
        }
      }
#pragma unroll
      for (int m = 0; m < 4; ++m) wasm_v128_store(output + (y * width + x + m) * 8, activate(sums[m], activation));
    }
  }
}

/* One block of eight channels of a padded plane; rows `pitch` bytes apart. */
__attribute__((export_name("depthwise"))) void depthwise(const char *input, size_t pitch, const float *weights,
                                                         float *output, int width, int height, int kernel, int stride,
                                                         int activation) {
  for (int half = 0; half < 2; ++half) {
    const char *i = input + 16 * half;
    const float *w = weights + 4 * half;
    float *o = output + 4 * half;
    if (kernel == 3 && stride == 1) rows(i, pitch, w, o, width, height, activation, 3, 1);
    else if (kernel == 3) rows(i, pitch, w, o, width, height, activation, 3, 2);
    else if (stride == 1) rows(i, pitch, w, o, width, height, activation, 5, 1);
    else rows(i, pitch, w, o, width, height, activation, 5, 2);
  }
}
