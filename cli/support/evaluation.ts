import { GENRES, type Genre } from '../../src/classify';
import { bootstrapInterval } from './bootstrap';
import { percent, table } from './format';
import type { JudgedClip } from './judgeClips';
import {
  accuracy,
  confusionMatrix,
  expectedCalibrationError,
  macroAccuracy,
  majorityBaseline,
  recalls,
  topAccuracy,
} from './metrics';

interface Score {
  clips: number;
  accuracy: number;
  macroAccuracy: number;
}

/** Fractions in [0, 1]; those of a kind that has no clips are NaN, which JSON writes as null. */
export interface Evaluation extends Score {
  full: Score;
  snippet: Score;
  /** Over 15 bins. */
  ece: number;
  /** Recall of each genre that occurs. */
  perGenre: Partial<Record<Genre, number>>;
}

function scoreOf(clips: readonly JudgedClip[]): Score {
  return { clips: clips.length, accuracy: accuracy(clips), macroAccuracy: macroAccuracy(clips) };
}

const ofKind = (clips: readonly JudgedClip[], kind: JudgedClip['kind']) =>
  clips.filter((clip) => clip.kind === kind);

/** A clip counts as right by its most probable genre, whether or not the verdict dared to name it. */
export function evaluate(clips: readonly JudgedClip[]): Evaluation {
  return {
    ...scoreOf(clips),
    full: scoreOf(ofKind(clips, 'full')),
    snippet: scoreOf(ofKind(clips, 'snippet')),
    ece: expectedCalibrationError(clips),
    perGenre: recalls(clips),
  };
}

/** The evaluation and what helps to judge it, for reading. */
export function evaluationReport(clips: readonly JudgedClip[]): string {
  const refused = (kind: string) => clips.filter(({ verdict }) => verdict.kind === kind).length;
  return [
    scoreTable(clips),
    groupInterval(clips),
    `Always answering the most frequent genre: accuracy ${percent(majorityBaseline(clips), 1)}.`,
    `ECE ${percent(expectedCalibrationError(clips), 1)} over 15 bins.`,
    `Refused, but counted above by the most probable genre: ${refused('not-sure')} not sure, ${refused('no-music')} no music.`,
    confusionTable(clips),
  ].join('\n\n');
}

function scoreTable(clips: readonly JudgedClip[]): string {
  const rows = [
    { name: 'all', of: clips },
    { name: 'full', of: ofKind(clips, 'full') },
    { name: 'snippet', of: ofKind(clips, 'snippet') },
  ].filter(({ of }) => of.length > 0);
  const cells = rows.map(({ name, of }) => [
    name,
    String(of.length),
    percent(macroAccuracy(of), 1),
    percent(accuracy(of), 1),
    percent(topAccuracy(of, 3), 1),
  ]);
  return table(
    [['', 'clips', 'macro', 'accuracy', 'top 3'], ...cells],
    ['left', 'right', 'right', 'right', 'right'],
  );
}

function groupInterval(clips: readonly JudgedClip[]): string {
  if (clips.some(({ group }) => group === undefined)) return 'No column "group": no interval.';
  const groupOf = ({ group, clip }: JudgedClip) => group ?? clip;
  const { low, high } = bootstrapInterval(clips, groupOf, macroAccuracy);
  const groups = new Set(clips.map(groupOf)).size;
  return `Macro accuracy, 95 % bootstrap interval over ${groups} groups: ${percent(low, 1)} to ${percent(high, 1)}.`;
}

function confusionTable(clips: readonly JudgedClip[]): string {
  const counts = confusionMatrix(clips);
  const recall = recalls(clips);
  const rows = GENRES.map((genre, actual) => {
    const share = recall[genre];
    return [genre, ...counts[actual].map(String), share === undefined ? '' : percent(share)];
  });
  const headings = ['is \\ said', ...GENRES.map((genre) => genre.slice(0, 5)), 'recall'];
  return table([headings, ...rows], ['left', ...headings.slice(1).map(() => 'right' as const)]);
}
