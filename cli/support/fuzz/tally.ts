import { HANG } from '../cases/inTime';
import type { FileOutcome } from '../cases/outcome';

/** Memory that may be in use after a run more than before. */
const SLACK_BYTES = 20e6;
/** What no sound file of a second takes: the decoder was stuck, and was replaced. */
const SLOW_MS = 4000;

export const FAULTS = [
  'hang',
  'lost worker',
  'silent exit',
  'answer that is not finite',
  'untyped error',
  'leak',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Bytes of whatever judges. */
export interface Memory {
  used: number;
  /** Of the process; undefined where nobody tells. */
  resident: number | undefined;
}

/** Whether more is in use after a run than may be. */
export function leaks(before: Memory, after: Memory): boolean {
  return after.used > before.used + SLACK_BYTES;
}

/** What is wrong with an outcome, whatever the file was; undefined where it is a verdict or a typed error. */
export function faultOf(outcome: FileOutcome): Fault | undefined {
  if (outcome.kind === 'judged') return outcome.nonFinite > 0 ? 'answer that is not finite' : undefined;
  if (outcome.reason !== undefined) return undefined;
  if (outcome.name === HANG) return 'hang';
  return outcome.name.startsWith('Worker') ? 'lost worker' : 'untyped error';
}

/** Counts what became of files. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly faults = new Map<Fault, number>();
  private files = 0;
  private slow = 0;
  private slowestMs = 0;
  private memory: { before: Memory; after: Memory } | undefined;

  add(outcome: FileOutcome, ms: number): void {
    const name = outcome.kind === 'judged' ? 'judged' : (outcome.reason ?? outcome.name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.files += 1;
    if (ms > SLOW_MS) this.slow += 1;
    this.slowestMs = Math.max(this.slowestMs, ms);
  }

  addFault(fault: Fault): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  addMemory(before: Memory, after: Memory): void {
    this.memory = { before, after };
    if (leaks(before, after)) this.addFault('leak');
  }

  get failures(): number {
    return [...this.faults.values()].reduce((sum, count) => sum + count, 0);
  }

  /** In one line. */
  summary(): string {
    const outcomes = [...this.counts]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${count} ${name}`);
    const faults = FAULTS.map((fault) => `${fault}: ${this.faults.get(fault) ?? 0}`);
    const parts = [
      `${this.files} mutants`,
      outcomes.join(', '),
      faults.join(', '),
      `over ${SLOW_MS / 1000} s: ${this.slow}, slowest ${(this.slowestMs / 1000).toFixed(1)} s`,
    ];
    if (this.memory) {
      const { before, after } = this.memory;
      parts.push(`memory in use ${megabytes(before.used)} -> ${megabytes(after.used)} MB`);
      parts.push(`of the process ${megabytes(before.resident)} -> ${megabytes(after.resident)} MB`);
    }
    return parts.join('; ');
  }
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '?' : (bytes / 1e6).toFixed(1);
}
