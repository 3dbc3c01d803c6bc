import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TaughtSong } from '../../../src/teach/train/types';

export interface Invented {
  classes: number;
  perClass: number;
  features?: number;
  /** How far songs lie from the middle of their class, which lies about 1 from that of another. */
  spread?: number;
  /** Songs of one artist. */
  perGroup?: number;
  seed?: number;
}

/** Songs around the middles of their classes. */
export function inventedSongs({
  classes,
  perClass,
  features = 24,
  spread = 0.5,
  perGroup = 1,
  seed = 1,
}: Invented): TaughtSong[] {
  const random = xoroshiro128plus(seed);
  const noise = (): number => 2 * uniformFloat64(random) - 1;
  return Array.from({ length: classes }, (_, label) => {
    const middle = Float32Array.from({ length: features }, noise);
    return Array.from({ length: perClass }, (_, song) => ({
      hash: `${label}-${song}`,
      group: `${label}-${Math.floor(song / perGroup)}`,
      label,
      features: middle.map((value) => value + spread * noise()),
    }));
  }).flat();
}
