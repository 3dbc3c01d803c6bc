import { bestTemperature, logLoss, notSureThreshold, type HeldOut } from '../validate/calibration';
import { learningSizes, smaller } from '../validate/learningCurve';
import type { Unknown, Validation } from '../validate/types';
import { unknownClasses } from '../validate/unknowns';
import { answeredAt, isRight, validationOf } from '../validate/validationOf';
import { fitHeads } from './fitHead';
import { logitsOf } from './logits';
import { assignFolds, cutsOf } from './folds';
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
  /** Undefined where nothing can be said of two classes, or of one beside a network's own genres. */
  validation: Validation | undefined;
}

/** Strengths to choose from, ascending; hidden units are many and songs few, so all are low. */
export const STRENGTHS: readonly number[] = [1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 1e-1];
/** Where there is nothing to choose by. */
const USUAL_STRENGTH = 3e-3;
/**
 * Beside a network's own genres: a person's songs alone would ask for the strongest, which takes all music for their classes. Measured by
 * `npm run teach-bench -- DATA_DIR --beside`.
 */
const BESIDE_STRENGTH = 2e-2;

/** A head that stays as it is, beside what is taught. */
export interface KeptHead {
  /** Its logits are calibrated: a temperature of 1 is theirs. */
  head: LinearHead;
  /** Probability under which its answer is 'not sure'. */
  notSure: number;
}

export interface TeachOptions {
  /** Its genres are answers too, after the classes; see `fitHeads`. Temperature and 'not sure' stay as they are for it. */
  kept?: KeptHead;
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
 * Teaches a head, and finds out by cross-validation over groups how well it does: what the heads of all cuts that did not know a song answer
 * together. Each part is judged at the strength that is best for all the *other* parts, so that no song has a say in how it is judged itself. See `fitHeads` for the method and the backend.
 *
 * @param songs of two classes or more; of one or more beside a kept head
 */
export async function teach(
  songs: readonly TaughtSong[],
  classes: number,
  { kept, onProgress = () => undefined, pause = () => Promise.resolve() }: TeachOptions = {},
): Promise<TaughtHead> {
  const unknown = unknownClasses(songs, classes);
  const without = new Set(unknown.map(({ label }) => label));
  const strengths = kept ? [BESIDE_STRENGTH] : STRENGTHS;
  const usual = kept ? BESIDE_STRENGTH : USUAL_STRENGTH;
  const answers = classes + (kept?.head.bias.length ?? 0);
  const fit = (some: readonly TaughtSong[], which: readonly number[]): LinearHead[] =>
    fitHeads(some, classes, which, kept?.head);
  if (classes - without.size < (kept ? 1 : 2)) {
    const [head] = fit(songs, [usual]);
    onProgress({ fraction: 1, right: 0, judged: 0 });
    const notSure = kept?.notSure ?? 0.5;
    return { head, temperature: 1, notSure, strength: usual, unknown, validation: undefined };
  }

  const { folds, cuts } = cutsOf(songs);
  const sizes = learningSizes(songs.filter(({ label }) => !without.has(label)));
  const work = folds * cuts.length + 1 + sizes.length;
  let done = 0;
  /** Of each song by strength: sums over the cuts, whose heads answer together. */
  const held = songs.map(({ label }): HeldOut[] =>
    strengths.map(() => ({ label, logits: new Float64Array(answers) })),
  );
  const known = new Set<number>();
  const step = async (): Promise<void> => {
    const judged = songs.flatMap(({ label }, index) =>
      known.has(index) && !without.has(label) ? [held[index][strengths.indexOf(usual)]] : [],
    );
    const right = judged.filter(({ label, logits }) => logits.indexOf(Math.max(...logits)) === label).length;
    onProgress({ fraction: ++done / work, right, judged: judged.length });
    await pause();
  };

  for (const cut of cuts) {
    for (let fold = 0; fold < folds; fold++) {
      const others = songs.filter((_, index) => cut[index] !== fold);
      const heads = fit(others, strengths);
      songs.forEach(({ features }, index) => {
        if (cut[index] !== fold) return;
        known.add(index);
        heads.forEach((head, at) => {
          logitsOf(head, features).forEach((logit, answer) => {
            held[index][at].logits[answer] += logit / cuts.length;
          });
        });
      });
      await step();
    }
  }
  const counted = songs.map((_, index) => index).filter((index) => !without.has(songs[index].label));
  const strengthWithout = Array.from({ length: folds }, (_, fold) =>
    bestStrength(counted.filter((index) => cuts[0][index] !== fold).map((index) => held[index])),
  );
  const judged = counted.map((index) => ({
    song: songs[index],
    held: held[index][strengthWithout[cuts[0][index]]],
  }));
  const temperature = kept ? 1 : bestTemperature(judged.map((one) => one.held));
  const summed = validationOf(judged, { classes: answers, folds, temperature });
  const notSure =
    kept?.notSure ??
    notSureThreshold(
      summed.outcomes.map((outcome) => ({ confidence: outcome.confidence, right: isRight(outcome) })),
    );

  const chosen = bestStrength(counted.map((index) => held[index]));
  const [head] = fit(songs, [strengths[chosen]]);
  await step();

  const learningCurve: { songsPerClass: number; accuracy: number }[] = [];
  for (const songsPerClass of sizes) {
    const accuracy = accuracyOfFewer(songs, songsPerClass, {
      fit: (few) => fit(few, [strengths[chosen]])[0],
      without,
    });
    learningCurve.push({ songsPerClass, accuracy });
    await step();
  }
  const validation = { ...summed, answered: answeredAt(summed.outcomes, notSure), learningCurve };
  return { head, temperature, notSure, strength: strengths[chosen], unknown, validation };
}

/** Index of the strength whose calibrated answers are best; the mildest of equals. */
function bestStrength(held: readonly HeldOut[][]): number {
  const losses = (held.at(0) ?? []).map((_, index) => {
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
  songsPerClass: number,
  { fit, without }: { fit: (songs: readonly TaughtSong[]) => LinearHead; without: Set<number> },
): number {
  let right = 0;
  let judged = 0;
  for (let draw = 1; draw <= CURVE_DRAWS; draw++) {
    const folds = assignFolds(songs, CURVE_FOLDS, draw);
    for (let fold = 0; fold < CURVE_FOLDS; fold++) {
      const others = songs.filter((_, index) => folds[index] !== fold);
      const few = smaller(others, songsPerClass, draw);
      if (few.length === 0) continue;
      const head = fit(few);
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
