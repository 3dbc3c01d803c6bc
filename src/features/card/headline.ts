import type { CrossValidation, TestReport } from '../../models';

/** What answers are worth at the threshold in use. */
export interface Answered {
  coverage: number;
  accuracy: number;
}

/**
 * The answers that are given, as the other folds' thresholds have it; where that was not measured, as the curve of
 * `coverage` has it at the first threshold that is no lower than the one in use. Undefined where it has none.
 */
export function answersGiven({ answers, coverage }: CrossValidation, notSure: number): Answered | undefined {
  return answers ?? coverage.find(({ threshold }) => threshold >= notSure);
}

/** GTZAN with the answer among its ten genres, which is what papers report; undefined where it was not tested. */
export function gtzan({ set, sets, typescript }: CrossValidation): TestReport | undefined {
  return sets?.clips?.tenGenres ?? (set === 'clips' ? typescript : undefined);
}
