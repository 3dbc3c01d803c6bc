/**
 * `count` outputs of a polyphase filter, floats from `output` on. `rows` has `phases` rows of `taps` coefficients, a
 * multiple of 16; the first output is row `phase` times the samples from `input` on. Each output stands `step` phases
 * after the one before. All three places are byte addresses.
 */
export function convolve(
  rows: usize,
  taps: i32,
  phases: i32,
  step: i32,
  phase: i32,
  input: usize,
  output: usize,
  count: i32,
): void {
  const rowBytes = <usize>taps * sizeof<f32>();
  const end = output + <usize>count * sizeof<f32>();
  while (output < end) {
    let row = rows + <usize>phase * rowBytes;
    const rowEnd = row + rowBytes;
    let p = input;
    // Four sums, so that an addition need not wait for the one before it.
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    while (row < rowEnd) {
      a = f32x4.add(a, f32x4.mul(v128.load(row, 0), v128.load(p, 0)));
      b = f32x4.add(b, f32x4.mul(v128.load(row, 16), v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(v128.load(row, 32), v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(v128.load(row, 48), v128.load(p, 48)));
      row += 64;
      p += 64;
    }
    a = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
    const even = f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 2);
    const odd = f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 3);
    store<f32>(output, even + odd);
    output += sizeof<f32>();
    phase += step;
    const passed = phase / phases;
    phase -= passed * phases;
    input += <usize>passed * sizeof<f32>();
  }
}
