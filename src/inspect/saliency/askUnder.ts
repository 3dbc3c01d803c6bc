import type { Genre } from '../../classify';
import type { ModelCard } from '../../models';
import { readWindowScores } from '../../scores';
import type { Inspector, NetworkEdit } from '../types';
import { bandMeans, fillIn } from './filling';

/** Windows that are scored in one go: enough to be worth the way to the worker, few enough to let others in between. */
const BATCH = 12;

export interface AskOptions {
  /** The window's input, [mel, frame], as a reading has it. */
  input: Float32Array;
  /** One of the card's. */
  genre: Genre;
  edits?: readonly NetworkEdit[];
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** @param fraction in (0, 1] */
  onProgress?: (fraction: number) => void;
}

/** What saliency needs of a network: its card, and the logits of inputs (see `Inspector`). */
export interface Scorer extends Pick<Inspector, 'score'> {
  card: ModelCard;
}

export function scorerOf({ network: { card }, score }: Pick<Inspector, 'network' | 'score'>): Scorer {
  return { card, score };
}

export interface GenreAnswer {
  /** Calibrated. */
  probability: number;
  /** Natural logarithm of the odds of the genre against all others together. */
  logOdds: number;
}

/**
 * What the network says of a genre when only a part of the window is left, for each of many parts: gains in [0, 1], row-major
 * [nMels, frames], where the rest is filled with the means of its bands.
 */
export async function askUnder(
  { card, score }: Scorer,
  { input, genre, edits, signal, onProgress }: AskOptions,
  count: number,
  gainsOf: (index: number) => Float32Array,
): Promise<GenreAnswer[]> {
  const filling = bandMeans(input, card.frontEnd);
  const index = card.genres.indexOf(genre);
  const answers: GenreAnswer[] = [];
  while (answers.length < count) {
    signal?.throwIfAborted();
    const windows = Math.min(BATCH, count - answers.length);
    const inputs = new Float32Array(windows * input.length);
    for (let window = 0; window < windows; window++) {
      fillIn(input, filling, gainsOf(answers.length + window), inputs, window * input.length);
    }
    const outputs = await score({ inputs, windows, edits });
    for (const { logProbabilities } of readWindowScores(card, outputs))
      answers.push(answerOf(logProbabilities, index));
    onProgress?.(answers.length / count);
  }
  signal?.throwIfAborted();
  return answers;
}

function answerOf(logProbabilities: Float64Array, index: number): GenreAnswer {
  const others = logProbabilities.filter((_, other) => other !== index);
  const highest = Math.max(...others);
  const logOthers = highest + Math.log(others.reduce((sum, value) => sum + Math.exp(value - highest), 0));
  return {
    probability: Math.exp(logProbabilities[index]),
    logOdds: logProbabilities[index] - logOthers,
  };
}
