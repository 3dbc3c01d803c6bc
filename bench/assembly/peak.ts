/** Twelve sums that wait for nothing but each other: as many multiply-adds as a machine can do. Returns one of them. */
export function peak(rounds: i32): f32 {
  const x = f32x4.splat(0.999);
  const y = f32x4.splat(0.001);
  for (let $i = 0; $i < 12; ++$i) {
    let a$i = f32x4.splat($i);
  }
  for (let round = 0; round < rounds; ++round) {
    for (let $i = 0; $i < 12; ++$i) {
      a$i = f32x4.relaxed_madd(x, y, a$i);
    }
  }
  let sum = f32x4.splat(0);
  for (let $i = 0; $i < 12; ++$i) {
    sum = f32x4.add(sum, a$i);
  }
  return f32x4.extract_lane(sum, 0);
}
