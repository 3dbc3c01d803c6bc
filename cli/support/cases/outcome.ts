import {
  AudioDecodeError,
  type AudioDecodeReason,
  type SourceInfo,
  type SourceNote,
} from '../../../src/audio';
import type { Classification } from '../../../src/classify';

/** What became of a file, in a shape that page and command line share. */
export type FileOutcome =
  | {
      kind: 'judged';
      heardS: number;
      notes: readonly SourceNote[];
      source: SourceInfo;
      /** In the order of the ranking's genres by name. */
      probabilities: number[];
      noMusic: number;
      /** Numbers anywhere in the answer that are none: NaN or infinite. */
      nonFinite: number;
    }
  | {
      kind: 'refused';
      /** Class of the error. */
      name: string;
      message: string;
      reason?: AudioDecodeReason;
      format?: string | undefined;
      detail?: string | undefined;
    };

/** What `judge` gives, or why it fails. */
export async function outcomeOf(judge: () => Promise<Classification>): Promise<FileOutcome> {
  try {
    const answer = await judge();
    const { durationS, notes, source, ranking, noMusic } = answer;
    const byName = [...ranking].sort((a, b) => (a.genre < b.genre ? -1 : 1));
    return {
      ...{ kind: 'judged', heardS: durationS, notes, source, noMusic },
      probabilities: byName.map(({ probability }) => probability),
      nonFinite: countNonFinite(answer),
    };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: 'refused', name: 'unknown', message: String(error) };
    const { name, message } = error;
    if (!(error instanceof AudioDecodeError)) return { kind: 'refused', name, message };
    const { reason, format, detail } = error;
    return { kind: 'refused', name, message, reason, format, detail };
  }
}

function countNonFinite(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + countNonFinite(part), 0);
}

/** For one line on a terminal. */
export function describeOutcome(outcome: FileOutcome): string {
  if (outcome.kind === 'refused')
    return outcome.reason ? outcome.message : `${outcome.name}: ${outcome.message}`;
  const { heardS, notes, source } = outcome;
  const kinds = notes.map(({ kind }) => kind).join(', ');
  return `${heardS.toFixed(2)} s of ${source.codec ?? source.format}, ${source.sampleRate} Hz${kinds && `, ${kinds}`}`;
}
