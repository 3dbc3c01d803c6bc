import type { Genre } from '../../src/classify';
import { percent } from './format';
import { printable } from './printable';
import type { JudgedClip } from './judgeClips';

/** Clips of genres that could not be answered, so that the best answer is none. */
export interface Outside {
  clips: number;
  /** Clips that were named as a genre all the same, that were answered 'not sure', and 'no music'. */
  named: number;
  notSure: number;
  noMusic: number;
  /** How many clips there are of each genre. */
  genres: Record<Genre, number>;
}

/** @param genres those that could be answered */
export function outsideOf(judged: readonly JudgedClip[], genres: readonly Genre[]): Outside {
  const clips = judged.filter(({ genre }) => !genres.includes(genre));
  const answered = (kind: JudgedClip['verdict']['kind']) =>
    clips.filter(({ verdict }) => verdict.kind === kind).length;
  const counts = new Map<Genre, number>();
  for (const { genre } of clips) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return {
    clips: clips.length,
    named: answered('genre'),
    notSure: answered('not-sure'),
    noMusic: answered('no-music'),
    genres: Object.fromEntries(counts),
  };
}

/** For reading; undefined where there are no such clips. */
export function outsideSentence({ clips, named, notSure, noMusic, genres }: Outside): string | undefined {
  if (clips === 0) return undefined;
  const counts = Object.entries(genres).map(([genre, count]) => `${genre} ${count}`);
  return printable(
    `Outside of what it could answer, and counted nowhere else: ${clips} clips, of which ${named} (${percent(named / clips)}) were named, ` +
      `${notSure} not sure, ${noMusic} no music (${counts.join(', ')}).`,
  );
}
