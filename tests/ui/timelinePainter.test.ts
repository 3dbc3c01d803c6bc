import { describe, expect, test } from 'vitest';
import { genreLook } from '../../src/ui/genreLook';
import { TimelinePainter, type TimelineBar, type TimelineLook } from '../../src/ui/timelinePainter';

const look: TimelineLook = {
  width: 400,
  height: 64,
  pixelRatio: 2,
  scheme: 'light',
  lineColour: 'grey',
  durationS: 100,
  genres: ['jazz'],
  lookOf: genreLook,
};

/** A canvas that notes how often it was made anew, and which stretches were filled. */
function fakeCanvas() {
  const filled: number[][] = [];
  const context = {
    fillStyle: '',
    globalAlpha: 1,
    scale: () => undefined,
    beginPath: () => undefined,
    fill: () => undefined,
    fillRect: (...rectangle: number[]) => filled.push(rectangle),
    roundRect: (...rectangle: number[]) => filled.push(rectangle.slice(0, 4)),
  };
  let cleared = 0;
  const canvas = {
    height: 0,
    set width(_: number) {
      cleared += 1;
      filled.length = 0;
    },
    getContext: () => context,
  };
  // As much of a canvas as the painter asks for.
  const painter = new TimelinePainter(canvas as unknown as HTMLCanvasElement);
  return { painter, filled, cleared: () => cleared };
}

const bar = (index: number, confidence = 0.5): TimelineBar => ({
  startS: 2 * index,
  endS: 2 * index + 2,
  verdict: { kind: 'genre', genre: 'jazz', confidence },
});
const bars = Array.from({ length: 10 }, (_, index) => bar(index));

describe('a timeline', () => {
  test('that grows is drawn on, not anew', () => {
    const { painter, cleared } = fakeCanvas();
    expect(painter.draw(bars.slice(0, 4), look)).toBe(4);
    expect(painter.draw(bars, look)).toBe(6);
    expect(painter.draw(bars, look)).toBe(0);
    expect(cleared()).toBe(1);
  });

  test.each([
    ['is of another length', { durationS: 200 }],
    ['is wider', { width: 500 }],
    ['is shown in another theme', { scheme: 'dark' as const }],
  ])('that %s is drawn anew', (_, change) => {
    const { painter, cleared } = fakeCanvas();
    painter.draw(bars, look);
    expect(painter.draw(bars, { ...look, ...change })).toBe(bars.length);
    expect(cleared()).toBe(2);
  });

  test('of another file is drawn anew', () => {
    const { painter } = fakeCanvas();
    painter.draw(bars, look);
    expect(
      painter.draw(
        bars.map((_, index) => bar(index)),
        look,
      ),
    ).toBe(bars.length);
    expect(painter.draw([], look)).toBe(0);
  });

  test('has each answer where it was heard, as high as it is sure', () => {
    const { painter, filled } = fakeCanvas();
    painter.draw([bar(10, 0.25)], look);
    const [tint, level] = filled;
    expect(tint).toEqual([80, 0, 8, 64]);
    expect(level).toEqual([80.5, 48, 7, 16]);
  });

  test('without music is a line at the bottom', () => {
    const { painter, filled } = fakeCanvas();
    painter.draw([{ startS: 0, endS: 50, verdict: { kind: 'no-music', confidence: 1 } }], look);
    expect(filled).toEqual([[0.5, 61, 199, 3]]);
  });
});
