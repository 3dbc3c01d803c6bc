import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allocateRing, ringWriter } from '../../src/audio/capture/sampleRing';
import { LiveAnalyzer, type LiveNews } from '../../src/live/liveAnalyzer';
import { EMPTY_HISTORY, withVerdict } from '../../src/live/liveHistory';
import { VerdictSmoother, type LiveVerdict } from '../../src/live/verdictSmoother';
import { glide } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';
import { TOY_GENRES, toyCard } from '../support/toyCard';

const RATE = 16_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The answers to two seconds of a glide, heard live by the network with this card. */
async function answers(card: typeof toyCard): Promise<LiveVerdict[]> {
  const news: LiveNews[] = [];
  const analyzer = new LiveAnalyzer(testNetwork(undefined, card));
  analyzer.run((item) => news.push(item)).catch(() => undefined);
  const ring = allocateRing();
  const writer = ringWriter(ring);
  analyzer.listenTo({ kind: 'ring', ring }, RATE);
  const samples = glide(2);
  for (let at = 0; at < samples.length; at += 160) {
    await vi.advanceTimersByTimeAsync(10);
    writer.write(samples.subarray(at, at + 160), Date.now());
  }
  await vi.advanceTimersByTimeAsync(20);
  const smoother = new VerdictSmoother(card);
  return news.flatMap((item) => (item.kind === 'reading' ? [smoother.update(item.reading)] : []));
}

it('a network with genres of its own is heard live by their names', async () => {
  const heard = await answers(toyCard);
  expect(heard.length).toBeGreaterThan(2);
  for (const { kind, genre, scores } of heard) {
    expect(kind).not.toBe('silence');
    expect(TOY_GENRES).toContain(genre);
    expect(scores.genres).toEqual(TOY_GENRES);
    expect(scores.probabilities).toHaveLength(3);
  }
});

it('what another network heard before stays in the history under its own genres', async () => {
  const [toy] = await answers(toyCard);
  const [other] = await answers(testCard);
  let history = EMPTY_HISTORY;
  for (let second = 0; second < 12; second++) {
    const verdict = second < 6 ? toy : other;
    history = withVerdict(history, { ...verdict, kind: 'genre' }, 1_000_000 + 1000 * second);
  }
  expect(history.segments.map(({ genre, genres }) => [genre, genres])).toEqual([
    [toy.genre, TOY_GENRES],
    [other.genre, testCard.genres],
  ]);
});
