import { Lanes, PIXEL, VECTOR } from './simd';

/** x * relu6(x + 3) / 6 of `pixels` times eight floats. */
export function hardSwish(input: usize, pixels: i32, output: usize): void {
  const bytes = <usize>pixels * PIXEL;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    v128.store(output + at, Lanes.hardSwish(v128.load(input + at)));
  }
}
