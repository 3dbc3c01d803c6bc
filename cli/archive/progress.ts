/** Over how long the rate is averaged: one long song hardly changes it, another kind of songs does. */
const RATE_SPAN_MS = 60_000;

export interface ProgressState {
  /** How many there are in all, of which `done` are done, in this run or before. */
  total: number;
  done: number;
  failed: number;
  /** A second, lately; undefined while it is not known. */
  rate: number | undefined;
}

/** How many songs a second are done, by what was counted lately. */
export class Rate {
  private readonly counts: { atMs: number; done: number }[] = [];

  count(done: number, nowMs: number): void {
    this.counts.push({ atMs: nowMs, done });
    while (this.counts.length > 2 && nowMs - this.counts[0].atMs > RATE_SPAN_MS) this.counts.shift();
  }

  get perSecond(): number | undefined {
    const first = this.counts.at(0);
    const last = this.counts.at(-1);
    if (!first || !last || last.atMs <= first.atMs || last.done <= first.done) return undefined;
    return (1000 * (last.done - first.done)) / (last.atMs - first.atMs);
  }
}

/** A line of at most `columns` signs: a bar as wide as there is room for, how many, how fast, how long still. */
export function progressLine({ total, done, failed, rate }: ProgressState, columns: number): string {
  const words = [
    `${done} of ${total}`,
    ...(rate === undefined ? [] : [`${rate.toFixed(rate < 10 ? 1 : 0)}/s`, timeLeft((total - done) / rate)]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ].join('  ');
  const room = Math.min(40, columns - words.length - 4);
  if (room < 5) return words.slice(0, columns);
  const full = total === 0 ? room : Math.floor((room * done) / total);
  return `[${'#'.repeat(full)}${'-'.repeat(room - full)}] ${words}`;
}

function timeLeft(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  if (minutes < 60) return `${minutes} min left`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min left` : `${Math.round(hours / 24)} days left`;
}
