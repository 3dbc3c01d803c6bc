export { InputBuffer } from './inputBuffer';
export { outsideScore } from './outside';
export { ScoreAggregator, rankGenres, tagsHeard, verdictOf, type AggregatedScores } from './scoreAggregator';
export { scoreWindows, windowInputs } from './scoreWindows';
export { logSoftmax, readWindowScores, type WindowScores } from './windowScores';
export { shareInterval, wilsonInterval, type Interval } from './wilsonInterval';
export type { GenreScore, OutsideScore, TagScore, Verdict, VerdictKind } from './types';
