import type { HeardSegment } from '../../live';
import type { TimelineBar } from '../../ui';

/** The strip as it is drawn; seconds from its left edge. */
export interface Strip {
  /** Of what is over; the same array, and in it the same bars, as long as nothing more is. */
  bars: readonly TimelineBar[];
  /** Of what is being heard. */
  growing: TimelineBar | undefined;
  endS: number;
  /** Of the right edge: more than there is, so that the picture needs not be drawn anew with each second. */
  scaleS: number;
}

/** Silence and interruptions, however long, are drawn as long as this at most. */
const LONGEST_GAP_S = 10;
const FIRST_SCALE_S = 300;
const SCALE_STEP = 1.5;

/** Lays segments out on a strip. Remembers what it gave, so that a painter sees what is new. */
export class StripLayout {
  private bars: readonly TimelineBar[] = [];

  /** @param currentId of the segment that still grows, which is the last one; undefined where none does */
  layout(segments: readonly HeardSegment[], currentId: number | undefined): Strip {
    const bars: TimelineBar[] = [];
    let growing: TimelineBar | undefined;
    let atS = 0;
    let lastMs = segments.at(0)?.startMs ?? 0;
    for (const { id, startMs, endMs, kind, genre, closest, style, genres, confidence } of segments) {
      const sounds = kind !== 'silence';
      const startS = atS + gapS(startMs - lastMs);
      const endS = startS + (sounds ? (endMs - startMs) / 1000 : gapS(endMs - startMs));
      if (sounds) {
        const said = { kind, genre: genre ?? closest, confidence, ...(style !== undefined && { style }) };
        const bar = { startS, endS, verdict: said, genres };
        if (id === currentId) growing = bar;
        else bars.push(this.known(bars.length, bar));
      }
      atS = endS;
      lastMs = endMs;
    }
    const same = bars.length === this.bars.length && bars.every((bar, index) => bar === this.bars[index]);
    if (!same) this.bars = bars;
    return { bars: this.bars, growing, endS: atS, scaleS: scaleOf(atS) };
  }

  private known(index: number, bar: TimelineBar): TimelineBar {
    const before = this.bars.at(index);
    return before && isSame(before, bar) ? before : bar;
  }
}

function isSame(a: TimelineBar, b: TimelineBar): boolean {
  return (
    a.startS === b.startS &&
    a.endS === b.endS &&
    a.verdict.kind === b.verdict.kind &&
    a.verdict.genre === b.verdict.genre &&
    a.verdict.style === b.verdict.style &&
    a.verdict.confidence === b.verdict.confidence
  );
}

function gapS(ms: number): number {
  return Math.min(LONGEST_GAP_S, Math.max(0, ms / 1000));
}

function scaleOf(endS: number): number {
  let scaleS = FIRST_SCALE_S;
  while (scaleS < endS) scaleS *= SCALE_STEP;
  return scaleS;
}
