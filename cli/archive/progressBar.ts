import type { WriteStream } from 'node:tty';
import { progressLine, Rate } from './progress';

const REDRAW_MS = 200;
/** Back to the line's beginning, and all that stands there away (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';

/** A bar on a terminal's last line; nothing at all where `stream` is no terminal. */
export class ProgressBar {
  private readonly stream: WriteStream;
  private readonly rate = new Rate();
  private readonly state: { total: number; done: number; failed: number };
  private drawnMs = 0;

  /** @param done how many of `total` an earlier run did, `failed` of them in vain */
  constructor(stream: WriteStream, state: { total: number; done: number; failed: number }) {
    this.stream = stream;
    this.state = { ...state };
    this.rate.count(state.done, performance.now());
  }

  add(failed: boolean): void {
    this.state.done++;
    if (failed) this.state.failed++;
    const now = performance.now();
    this.rate.count(this.state.done, now);
    if (this.stream.isTTY && now - this.drawnMs >= REDRAW_MS) this.draw(now);
  }

  /** Has something written to the terminal that is to stay, above the bar. */
  above(write: () => void): void {
    this.clear();
    write();
  }

  clear(): void {
    if (this.stream.isTTY && this.drawnMs > 0) this.stream.write(CLEAR_LINE);
    this.drawnMs = 0;
  }

  private draw(now: number): void {
    const line = progressLine({ ...this.state, rate: this.rate.perSecond }, this.stream.columns);
    this.stream.write(`${CLEAR_LINE}${line}`);
    this.drawnMs = now;
  }
}
