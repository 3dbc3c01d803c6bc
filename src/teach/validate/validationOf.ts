import { logSoftmax } from '../../scores';
import type { TaughtSong } from '../train/types';
import type { HeldOut } from './calibration';
import { wilsonInterval } from '../../scores';
import { crossValidatedCount, effectiveCount } from './interval';
import type { Outcome, Validation } from './types';

/** Sums up what was answered about songs by heads that did not know them. */
export function validationOf(
  judged: readonly { song: TaughtSong; held: HeldOut }[],
  { classes, folds, temperature }: { classes: number; folds: number; temperature: number },
): Omit<Validation, 'learningCurve' | 'answered'> {
  const outcomes = judged.map(({ song, held }): Outcome => {
    const probabilities = logSoftmax(held.logits.map((logit) => logit / temperature)).map(Math.exp);
    const confidence = Math.max(...probabilities);
    const answer = probabilities.indexOf(confidence);
    const { hash, label } = song;
    return { hash, label, answer, confidence, ownProbability: probabilities[label] };
  });
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const { label, answer } of outcomes) confusion[label][answer] += 1;
  const right = outcomes.filter(isRight).length;
  const accuracy = outcomes.length === 0 ? 0 : right / outcomes.length;
  const worth = crossValidatedCount(effectiveCount(judged.map(({ song }) => song.group)), folds);
  return {
    outcomes,
    right,
    accuracy,
    interval95: wilsonInterval(accuracy * worth, worth),
    confusion,
    folds,
  };
}

export function isRight({ label, answer }: Outcome): boolean {
  return label === answer;
}

/** Share of songs that are answered at a threshold, and how many of these answers are right. */
export function answeredAt(outcomes: readonly Outcome[], threshold: number): Validation['answered'] {
  const answered = outcomes.filter(({ confidence }) => confidence >= threshold);
  return {
    coverage: answered.length / Math.max(1, outcomes.length),
    accuracy: answered.filter(isRight).length / Math.max(1, answered.length),
  };
}

/** Songs that are probably in the wrong class: those that were taken for another, the surest mistakes first. */
export function doubtful(outcomes: readonly Outcome[]): Outcome[] {
  const doubt = ({ confidence, ownProbability }: Outcome): number => confidence - ownProbability;
  return outcomes.filter((outcome) => !isRight(outcome)).sort((a, b) => doubt(b) - doubt(a));
}
