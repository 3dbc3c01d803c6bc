import type { NetworkFiles } from '../../models/kept';
import type { LessonResult } from '../lessons/types';
import type { LinearHead } from '../train/types';
import { assembleNetwork, type OwnCard } from './assembleNetwork';

/**
 * The network that a lesson made, with a card that says what it was taught, how well it does and when.
 *
 * @param trunk files of the network whose hidden layer the head was taught on
 */
export function networkOf(
  trunk: NetworkFiles,
  { name, colours }: Pick<OwnCard, 'name' | 'colours'>,
  head: LinearHead,
  result: LessonResult,
): Promise<NetworkFiles> {
  const { classes, songs, temperature, notSure, strength, unknown, validation, atMs, kept = 0 } = result;
  return assembleNetwork(trunk, head, {
    name,
    colours,
    date: new Date(atMs).toISOString().slice(0, 10),
    genres: [...classes],
    calibration: { temperature },
    notSure,
    data: { taughtBy: 'the person who made it, on the page Teach', songs },
    training: {
      method: 'multinomial logistic regression on the hidden layer, mean over windows, trunk frozen',
      ...(kept > 0 && { keptGenres: classes.slice(-kept) }),
      strength,
    },
    scores: {
      taught: {
        ...(validation && {
          songs: validation.outcomes.length,
          right: validation.right,
          accuracy: validation.accuracy,
          interval95: validation.interval95,
          folds: validation.folds,
          confusion: validation.confusion,
          answered: validation.answered,
          learningCurve: validation.learningCurve,
        }),
        unknown: unknown.map(({ label, reason }) => ({ genre: classes[label], reason })),
      },
    },
  });
}
