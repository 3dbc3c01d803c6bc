import { WorkerStalledError } from './errors';

/**
 * How long a worker that has something to do may take, in milliseconds of the waiting thread's own turns: where the machine is too
 * busy or asleep to let that one have its turns, no time passes. It counts from when the worker is up.
 */
export interface Patience {
  /** Without letting its event loop turn. */
  stallMs: number;
  /** Without an answer or a report. */
  progressMs: number;
  /** To give up a call that was aborted. */
  abortMs: number;
}

const TURN_MS = 250;

/** Watches a worker's calls, and reports when one exceeds the limits of `Patience`. */
export class StallWatch {
  private readonly patience: Patience;
  private readonly onStall: (error: WorkerStalledError) => void;
  /** Calls without an answer; true for those that were aborted. */
  private readonly waiting = new Map<number, boolean>();
  private turns: ReturnType<typeof setInterval> | undefined;
  private up = false;
  private stalledMs = 0;
  private idleMs = 0;
  private abortedMs = 0;

  constructor(patience: Patience, onStall: (error: WorkerStalledError) => void) {
    this.patience = patience;
    this.onStall = onStall;
  }

  started(call: number): void {
    if (this.waiting.size === 0) this.stalledMs = this.idleMs = this.abortedMs = 0;
    this.waiting.set(call, false);
    this.turns ??= setInterval(() => this.turn(), TURN_MS);
  }

  aborted(call: number): void {
    if (this.waiting.has(call)) this.waiting.set(call, true);
  }

  /** The worker's event loop has turned. */
  alive(): void {
    this.up = true;
    this.stalledMs = 0;
  }

  /** The worker has got on with a call. */
  progressed(): void {
    this.alive();
    this.idleMs = 0;
  }

  answered(call: number): void {
    this.progressed();
    this.waiting.delete(call);
    if (this.waiting.size === 0) this.stop();
  }

  stop(): void {
    clearInterval(this.turns);
    this.turns = undefined;
  }

  private turn(): void {
    if (!this.up) return;
    const aborted = [...this.waiting.values()].includes(true);
    this.stalledMs += TURN_MS;
    this.idleMs += TURN_MS;
    this.abortedMs = aborted ? this.abortedMs + TURN_MS : 0;
    const { stallMs, progressMs, abortMs } = this.patience;
    if (this.stalledMs < stallMs && this.idleMs < progressMs && this.abortedMs < abortMs) return;
    this.onStall(
      new WorkerStalledError(
        `The worker made no progress: for ${this.idleMs} ms there was no news, for ${this.stalledMs} ms no sign of life.`,
      ),
    );
  }
}
