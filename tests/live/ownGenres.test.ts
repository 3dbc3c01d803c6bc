import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allocateRing, ringWriter } from '../../src/audio/capture/sampleRing';
import { LiveAnalyzer, type LiveNews } from '../../src/live/liveAnalyzer';
import { EMPTY_HISTORY, type LiveHistory } from '../../src/live/liveHistory';
import { PassageFolder } from '../../src/live/passageFolder';
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

interface Heard {
  verdicts: LiveVerdict[];
  history: LiveHistory;
}

/** Four seconds of a glide, heard live by the network with this card, after what was heard `before`. */
async function listenWith(card: typeof toyCard, before = EMPTY_HISTORY): Promise<Heard> {
  const news: LiveNews[] = [];
  const analyzer = new LiveAnalyzer(testNetwork(undefined, card));
  analyzer.run((item) => news.push(item)).catch(() => undefined);
  const ring = allocateRing();
  const writer = ringWriter(ring);
  analyzer.listenTo({ kind: 'ring', ring }, RATE);
  const samples = glide(4);
  for (let at = 0; at < samples.length; at += 160) {
    await vi.advanceTimersByTimeAsync(10);
    writer.write(samples.subarray(at, at + 160), Date.now());
  }
  await vi.advanceTimersByTimeAsync(20);
  const smoother = new VerdictSmoother(card);
  const folder = new PassageFolder(card);
  const heard: Heard = { verdicts: [], history: before };
  for (const item of news) {
    if (item.kind !== 'reading') continue;
    const { fromMs, arrivedMs: toMs, reading } = item.reading;
    const verdict = smoother.update(item.reading);
    heard.verdicts.push(verdict);
    heard.history = folder.add(heard.history, { fromMs, toMs, verdict, reading });
  }
  return heard;
}

it('a network with genres of its own is heard live by their names', async () => {
  const { verdicts: heard } = await listenWith(toyCard);
  expect(heard.length).toBeGreaterThan(2);
  for (const { kind, genre, scores } of heard) {
    expect(kind).not.toBe('silence');
    expect(TOY_GENRES).toContain(genre);
    expect(scores.genres).toEqual(TOY_GENRES);
    expect(scores.probabilities).toHaveLength(3);
  }
});

it('what another network heard before stays in the history under its own genres', async () => {
  const first = await listenWith(toyCard);
  const { history } = await listenWith(testCard, first.history);
  expect(history.segments.map(({ genres }) => genres)).toEqual([TOY_GENRES, testCard.genres]);
});
