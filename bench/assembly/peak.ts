/** Twelve sums that wait for nothing but each other: as many multiply-adds as a machine can do. Returns one of them. */
export function peak(rounds: i32): f32 {
  const x = f32x4.splat(0.999);
  const y = f32x4.splat(0.001);
  let a0 = f32x4.splat(0);
  let a1 = f32x4.splat(1);
  let a2 = f32x4.splat(2);
  let a3 = f32x4.splat(3);
  let a4 = f32x4.splat(4);
  let a5 = f32x4.splat(5);
  let a6 = f32x4.splat(6);
  let a7 = f32x4.splat(7);
  let a8 = f32x4.splat(8);
  let a9 = f32x4.splat(9);
  let a10 = f32x4.splat(10);
  let a11 = f32x4.splat(11);
  for (let round = 0; round < rounds; ++round) {
    a0 = f32x4.relaxed_madd(x, y, a0);
    a1 = f32x4.relaxed_madd(x, y, a1);
    a2 = f32x4.relaxed_madd(x, y, a2);
    a3 = f32x4.relaxed_madd(x, y, a3);
    a4 = f32x4.relaxed_madd(x, y, a4);
    a5 = f32x4.relaxed_madd(x, y, a5);
    a6 = f32x4.relaxed_madd(x, y, a6);
    a7 = f32x4.relaxed_madd(x, y, a7);
    a8 = f32x4.relaxed_madd(x, y, a8);
    a9 = f32x4.relaxed_madd(x, y, a9);
    a10 = f32x4.relaxed_madd(x, y, a10);
    a11 = f32x4.relaxed_madd(x, y, a11);
  }
  a0 = f32x4.add(
    f32x4.add(f32x4.add(a0, a1), f32x4.add(a2, a3)),
    f32x4.add(f32x4.add(a4, a5), f32x4.add(a6, a7)),
  );
  a0 = f32x4.add(a0, f32x4.add(f32x4.add(a8, a9), f32x4.add(a10, a11)));
  return f32x4.extract_lane(a0, 0);
}
