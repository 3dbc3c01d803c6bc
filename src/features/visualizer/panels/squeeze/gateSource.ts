import type { GateAverages, Gates } from '../../../../inspect';
import type { Genre } from '../../../../classify';

const SOURCES = ['now', 'other', 'all'] as const;
const GENRE = 'genre:';

/**
 * Whose gates are shown, or compared with: what is heard (`now`), the other input, all clips of training, or those of a genre, by its
 * label; one that is called as another source is says what it is (`genre:all`).
 */
export type GateSource = string;

/** What a source other than that of a genre is; undefined for a genre's. */
export function sourceKind(source: GateSource): (typeof SOURCES)[number] | undefined {
  return SOURCES.find((kind) => kind === source);
}

/** The label of a genre's source. */
export function genreOf(source: GateSource): Genre {
  return source.startsWith(GENRE) ? source.slice(GENRE.length) : source;
}

function sourceOf(genre: Genre): GateSource {
  return sourceKind(genre) !== undefined || genre.startsWith(GENRE) ? `${GENRE}${genre}` : genre;
}

interface Heard {
  now: Float32Array;
  other: Float32Array | undefined;
}

interface Averaged {
  averages: GateAverages | undefined;
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
}

/** Every source that there is for a layer, with its gates. */
export function gateSources(
  layer: string,
  { now, other }: Heard,
  { averages, genres }: Averaged,
): Map<GateSource, ArrayLike<number>> {
  const of = (gates: Gates | undefined) => gates?.[layer];
  const all: [GateSource, ArrayLike<number> | undefined][] = [
    ['now', now],
    ['other', other],
    ['all', of(averages?.all)],
    ...genres.map((genre): [GateSource, ArrayLike<number> | undefined] => [
      sourceOf(genre),
      of(averages?.genres[genre]),
    ]),
  ];
  return new Map(all.flatMap(([source, gates]) => (gates?.length === now.length ? [[source, gates]] : [])));
}
