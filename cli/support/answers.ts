import { parse } from 'csv-parse/sync';
import type { Genre, GenreScore } from '../../src/classify';
import { UsageError } from './runProgram';

/** Of Tzanetakis and Cook 2002, "Musical Genre Classification of Audio Signals": what published figures are about. */
export const GTZAN: readonly Genre[] = [
  'blues',
  'classical',
  'country',
  'disco',
  'hiphop',
  'jazz',
  'metal',
  'pop',
  'reggae',
  'rock',
];

/**
 * What a network may answer, in the order of its card.
 *
 * @param asked labels with commas between them, in quotes where they hold one themselves, or `gtzan` for its ten; all that the network
 *   knows where it is undefined
 * @throws {UsageError} where the network does not know one of them, or there are less than two
 */
export function answersOf(asked: string | undefined, known: readonly Genre[]): readonly Genre[] {
  if (asked === undefined) return known;
  const wanted = asked === 'gtzan' ? GTZAN : labelsIn(asked);
  const unknown = wanted.filter((genre) => !known.includes(genre));
  if (unknown.length > 0) {
    throw new UsageError(
      `--genres: the network does not know ${unknown.join(', ')}, but ${known.join(', ')}.`,
    );
  }
  const answers = known.filter((genre) => wanted.includes(genre));
  if (answers.length < 2) throw new UsageError('--genres takes two at least.');
  return answers;
}

function labelsIn(text: string): string[] {
  try {
    const rows: string[][] = parse(text, { trim: true, relax_column_count: true });
    return rows.flat();
  } catch (cause) {
    throw new UsageError('--genres takes labels with commas between them.', { cause });
  }
}

/** Probabilities of `answers` alone, in their order; they sum to 1. */
export function probabilitiesOf(ranking: readonly GenreScore[], answers: readonly Genre[]): number[] {
  const probabilities = new Map(ranking.map(({ genre, probability }) => [genre, probability]));
  const own = answers.map((genre) => probabilities.get(genre) ?? 0);
  const sum = own.reduce((total, probability) => total + probability, 0);
  return own.map((probability) => (sum > 0 ? probability / sum : 1 / answers.length));
}
