import type { GateAverages, Gates } from '../../../../inspect';
import { GENRES, type Genre } from '../../../../classify';

/** Whose gates are shown, or compared with: what is heard, the other input, all clips of training, those of a genre. */
export const GATE_SOURCES = ['now', 'other', 'all', ...GENRES] as const;
export type GateSource = (typeof GATE_SOURCES)[number];

interface Heard {
  now: Float32Array;
  other: Float32Array | undefined;
}

/** Every source that there is for a layer, with its gates. */
export function gateSources(
  layer: string,
  { now, other }: Heard,
  averages: GateAverages | undefined,
): Map<GateSource, ArrayLike<number>> {
  const of = (gates: Gates | undefined) => gates?.[layer];
  const all: [GateSource, ArrayLike<number> | undefined][] = [
    ['now', now],
    ['other', other],
    ['all', of(averages?.all)],
    ...GENRES.map((genre): [Genre, ArrayLike<number> | undefined] => [genre, of(averages?.genres[genre])]),
  ];
  return new Map(all.flatMap(([source, gates]) => (gates?.length === now.length ? [[source, gates]] : [])));
}
