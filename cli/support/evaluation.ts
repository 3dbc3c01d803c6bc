import type { Genre } from '../../src/classify';
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
import { outsideOf, outsideSentence, type Outside } from './outside';

interface Score {
  clips: number;
  accuracy: number;
  macroAccuracy: number;
}

/** What the answers were taken from, in the order of the card. */
export interface Scope {
  /** Those that could be answered. */
  genres: readonly Genre[];
  /** All that the network knows. */
  known: readonly Genre[];
}

/** Fractions in [0, 1]; those of a kind that has no clips are NaN, which JSON writes as null. */
export interface Evaluation extends Score {
  full: Score;
  snippet: Score;
  /** Share of clips whose genre is among the three most probable. */
  top3: number;
  /** Over 15 bins. */
  ece: number;
  /** Recall of each genre that occurs. */
  perGenre: Record<Genre, number>;
  /** Those that could be answered. */
  genres: readonly Genre[];
  /** Whether that is only a part of what the network knows. */
  restricted: boolean;
  /** Clips of other genres, which nothing above counts. */
  outside: Outside;
}

function scoreOf(clips: readonly JudgedClip[], genres: readonly Genre[]): Score {
  return {
    clips: clips.length,
    accuracy: accuracy(clips, genres),
    macroAccuracy: macroAccuracy(clips, genres),
  };
}

const ofKind = (clips: readonly JudgedClip[], kind: JudgedClip['kind']) =>
  clips.filter((clip) => clip.kind === kind);

const isRestricted = ({ genres, known }: Scope) => genres.length < known.length;

/** A clip counts as right by its most probable genre, whether or not the verdict dared to name it. */
export function evaluate(judged: readonly JudgedClip[], scope: Scope): Evaluation {
  const { genres } = scope;
  const clips = judged.filter(({ genre }) => genres.includes(genre));
  return {
    ...scoreOf(clips, genres),
    full: scoreOf(ofKind(clips, 'full'), genres),
    snippet: scoreOf(ofKind(clips, 'snippet'), genres),
    top3: topAccuracy(clips, 3, genres),
    ece: expectedCalibrationError(clips, genres),
    perGenre: Object.fromEntries(recalls(clips, genres)),
    genres,
    restricted: isRestricted(scope),
    outside: outsideOf(judged, genres),
  };
}

/** The evaluation and what helps to judge it, for reading. */
export function evaluationReport(judged: readonly JudgedClip[], scope: Scope): string {
  const { genres, known } = scope;
  const clips = judged.filter(({ genre }) => genres.includes(genre));
  const outside = outsideSentence(outsideOf(judged, genres));
  const parts = isRestricted(scope)
    ? [`Restricted to ${genres.length} of the ${known.length} genres that it knows: ${genres.join(', ')}.`]
    : [];
  if (clips.length > 0) parts.push(...countedReport(clips, genres));
  return [...parts, ...(outside ? [outside] : [])].join('\n\n');
}

function countedReport(clips: readonly JudgedClip[], genres: readonly Genre[]): string[] {
  const refused = (kind: string) => clips.filter(({ verdict }) => verdict.kind === kind).length;
  return [
    scoreTable(clips, genres),
    groupInterval(clips, genres),
    `Always answering the most frequent genre: accuracy ${percent(majorityBaseline(clips, genres), 1)}.`,
    `ECE ${percent(expectedCalibrationError(clips, genres), 1)} over 15 bins.`,
    `Refused, but counted above by the most probable genre: ${refused('not-sure')} not sure, ${refused('no-music')} no music.`,
    confusionTable(clips, genres),
  ];
}

function scoreTable(clips: readonly JudgedClip[], genres: readonly Genre[]): string {
  const rows = [
    { name: 'all', of: clips },
    { name: 'full', of: ofKind(clips, 'full') },
    { name: 'snippet', of: ofKind(clips, 'snippet') },
  ].filter(({ of }) => of.length > 0);
  const cells = rows.map(({ name, of }) => [
    name,
    String(of.length),
    percent(macroAccuracy(of, genres), 1),
    percent(accuracy(of, genres), 1),
    percent(topAccuracy(of, 3, genres), 1),
  ]);
  return table(
    [['', 'clips', 'macro', 'accuracy', 'top 3'], ...cells],
    ['left', 'right', 'right', 'right', 'right'],
  );
}

function groupInterval(clips: readonly JudgedClip[], genres: readonly Genre[]): string {
  if (clips.some(({ group }) => group === undefined)) return 'No column "group": no interval.';
  const groupOf = ({ group, clip }: JudgedClip) => group ?? clip;
  const { low, high } = bootstrapInterval(clips, groupOf, (drawn) => macroAccuracy(drawn, genres));
  const groups = new Set(clips.map(groupOf)).size;
  return `Macro accuracy, 95 % bootstrap interval over ${groups} groups: ${percent(low, 1)} to ${percent(high, 1)}.`;
}

function confusionTable(clips: readonly JudgedClip[], genres: readonly Genre[]): string {
  const counts = confusionMatrix(clips, genres);
  const recall = recalls(clips, genres);
  const rows = genres.map((genre, actual) => {
    const share = recall.get(genre);
    return [genre, ...counts[actual].map(String), share === undefined ? '' : percent(share)];
  });
  const headings = ['is \\ said', ...genres.map((genre) => Array.from(genre).slice(0, 5).join('')), 'recall'];
  return table([headings, ...rows], ['left', ...headings.slice(1).map(() => 'right' as const)]);
}
