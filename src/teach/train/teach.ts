import { bestTemperature, logLoss, notSureThreshold, type HeldOut } from '../validate/calibration';
import { learningSizes, smaller } from '../validate/learningCurve';
import type { Unknown, Validation } from '../validate/types';
import { unknownClasses } from '../validate/unknowns';
import { answeredAt, isRight, validationOf } from '../validate/validationOf';
import { fitHeads, logitsOf } from './fitHead';
import { assignFolds, foldCount } from './folds';
import type { LinearHead, TaughtSong } from './types';

/** A head, how its answers are to be read, and how well it does. */
export interface TaughtHead {
  head: LinearHead;
  /** Logits are divided by it before the softmax. */
  temperature: number;
  /** Probability under which the answer is 'not sure'. */
  notSure: number;
  /** Of the regularisation, as chosen; see `fitHeads`. */
  strength: number;
  unknown: readonly Unknown[];
  /** Undefined where nothing can be said of two classes. */
  validation: Validation | undefined;
}

/** Strengths to choose from, ascending; hidden units are many and songs few, so all are low. */
export const STRENGTHS: readonly number[] = [1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 1e-1];
/** Where there is nothing to choose by. */
const USUAL_STRENGTH = 3e-3;

export interface TeachOptions {
  /** Called with what is done, in [0, 1], and what is known by then. */
  onProgress?: (progress: TeachProgress) => void;
  /** Called in between two steps of the work, each well under a second for hundreds of songs. */
  pause?: () => Promise<void>;
}

export interface TeachProgress {
  fraction: number;
  /** Of songs that were left out so far, how many were answered rightly; by the usual strength. */
  right: number;
  judged: number;
}

/**
 * Teaches a head, and finds out by cross-validation over groups how well it does. Each part is judged at the strength that is best for all
 * the *other* parts, so that no song has a say in how it is judged itself. See `fitHeads` for the method and the backend.
 *
 * @param songs of two classes or more
 */
export async function teach(
  songs: readonly TaughtSong[],
  classes: number,
  { onProgress = () => undefined, pause = () => Promise.resolve() }: TeachOptions = {},
): Promise<TaughtHead> {
  const unknown = unknownClasses(songs, classes);
  const without = new Set(unknown.map(({ label }) => label));
  if (classes - without.size < 2) {
    const [head] = fitHeads(songs, classes, [USUAL_STRENGTH]);
    onProgress({ fraction: 1, right: 0, judged: 0 });
    return { head, temperature: 1, notSure: 0.5, strength: USUAL_STRENGTH, unknown, validation: undefined };
  }

  const count = foldCount(songs);
  const folds = assignFolds(songs, count);
  const sizes = learningSizes(songs.filter(({ label }) => !without.has(label)));
  const work = count + 1 + sizes.length;
  let done = 0;
  const held = songs.map((): HeldOut[] => []);
  const step = async (): Promise<void> => {
    const judged = songs.flatMap(({ label }, index) =>
      held[index].length > 0 && !without.has(label) ? [held[index][STRENGTHS.indexOf(USUAL_STRENGTH)]] : [],
    );
    const right = judged.filter(({ label, logits }) => logits.indexOf(Math.max(...logits)) === label).length;
    onProgress({ fraction: ++done / work, right, judged: judged.length });
    await pause();
  };

  for (let fold = 0; fold < count; fold++) {
    const others = songs.filter((_, index) => folds[index] !== fold);
    const heads = fitHeads(others, classes, STRENGTHS);
    songs.forEach(({ label, features }, index) => {
      if (folds[index] === fold) {
        held[index] = heads.map((head) => ({ label, logits: logitsOf(head, features) }));
      }
    });
    await step();
  }
  const counted = songs.map((_, index) => index).filter((index) => !without.has(songs[index].label));
  const strengthWithout = Array.from({ length: count }, (_, fold) =>
    bestStrength(counted.filter((index) => folds[index] !== fold).map((index) => held[index])),
  );
  const judged = counted.map((index) => ({
    song: songs[index],
    held: held[index][strengthWithout[folds[index]]],
  }));
  const temperature = bestTemperature(judged.map((one) => one.held));
  const summed = validationOf(judged, { classes, folds: count, temperature });
  const notSure = notSureThreshold(
    summed.outcomes.map((outcome) => ({ confidence: outcome.confidence, right: isRight(outcome) })),
  );

  const chosen = bestStrength(counted.map((index) => held[index]));
  const [head] = fitHeads(songs, classes, [STRENGTHS[chosen]]);
  await step();

  const learningCurve: { songsPerClass: number; accuracy: number }[] = [];
  for (const songsPerClass of sizes) {
    const accuracy = accuracyOfFewer(songs, classes, { songsPerClass, strength: STRENGTHS[chosen], without });
    learningCurve.push({ songsPerClass, accuracy });
    await step();
  }
  const validation = { ...summed, answered: answeredAt(summed.outcomes, notSure), learningCurve };
  return { head, temperature, notSure, strength: STRENGTHS[chosen], unknown, validation };
}

/** Index of the strength whose calibrated answers are best; the mildest of equals. */
function bestStrength(held: readonly HeldOut[][]): number {
  const losses = STRENGTHS.map((_, index) => {
    const answers = held.map((ofSong) => ofSong[index]);
    return logLoss(answers, bestTemperature(answers));
  });
  return losses.indexOf(Math.min(...losses));
}

/** Parts and draws that a point of the learning curve is the mean of. */
const CURVE_FOLDS = 4;
const CURVE_DRAWS = 2;

function accuracyOfFewer(
  songs: readonly TaughtSong[],
  classes: number,
  { songsPerClass, strength, without }: { songsPerClass: number; strength: number; without: Set<number> },
): number {
  let right = 0;
  let judged = 0;
  for (let draw = 1; draw <= CURVE_DRAWS; draw++) {
    const folds = assignFolds(songs, CURVE_FOLDS, draw);
    for (let fold = 0; fold < CURVE_FOLDS; fold++) {
      const others = songs.filter((_, index) => folds[index] !== fold);
      const few = smaller(others, songsPerClass, draw);
      if (few.length === 0) continue;
      const [head] = fitHeads(few, classes, [strength]);
      songs.forEach(({ label, features }, index) => {
        if (folds[index] !== fold || without.has(label)) return;
        const logits = logitsOf(head, features);
        judged += 1;
        if (logits.indexOf(Math.max(...logits)) === label) right += 1;
      });
    }
  }
  return right / Math.max(1, judged);
}
