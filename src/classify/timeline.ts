import type { AggregatedScores } from '../scores';
import type { TimelineSegment, Verdict } from './types';

/**
 * Lays windows out as segments without gap or overlap: neighbours meet half-way between the middles of their
 * windows; the first reaches back to 0 and the last on to the end of the source.
 */
export class Timeline {
  private readonly windowS: number;
  private readonly hopS: number;
  private readonly segments: TimelineSegment[] = [];
  private lastStartS = 0;

  /** @param hopS seconds from one window to the next, as far as is known before the next one is there */
  constructor(windowS: number, hopS: number) {
    this.windowS = windowS;
    this.hopS = hopS;
  }

  /** Appends the window that starts at `startS`; the end of its segment is settled by what comes after it. */
  add(startS: number, verdict: Verdict, { probabilities }: AggregatedScores): TimelineSegment {
    const previous = this.segments.at(-1);
    const segment = {
      startS: previous ? this.borderS(this.lastStartS, startS) : 0,
      endS: this.borderS(startS, startS + this.hopS),
      verdict,
      probabilities,
    };
    if (previous) previous.endS = segment.startS;
    this.segments.push(segment);
    this.lastStartS = startS;
    return { ...segment };
  }

  finish(durationS: number): TimelineSegment[] {
    const last = this.segments.at(-1);
    if (last) last.endS = durationS;
    return this.segments;
  }

  private borderS(startS: number, nextStartS: number): number {
    return (startS + nextStartS + this.windowS) / 2;
  }
}
