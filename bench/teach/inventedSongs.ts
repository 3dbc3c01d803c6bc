import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TaughtSong } from '../../src/teach';

/** Songs that are noise around the middle of their class: for measuring time, which depends on nothing but their number. */
export function inventedSongs({
  classes,
  perClass,
  features,
}: {
  classes: number;
  perClass: number;
  features: number;
}): TaughtSong[] {
  const random = xoroshiro128plus(1);
  const noise = (): number => uniformFloat64(random) + uniformFloat64(random) - 1;
  return Array.from({ length: classes }, (_, label) => {
    const middle = Float32Array.from({ length: features }, noise);
    return Array.from({ length: perClass }, (_, song) => ({
      hash: `${label} ${song}`,
      group: `${label} ${song}`,
      label,
      features: middle.map((value) => value + 2.5 * noise()),
    }));
  }).flat();
}
