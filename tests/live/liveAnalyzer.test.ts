import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allocateRing, ringWriter } from '../../src/audio/capture/sampleRing';
import { LiveAnalyzer, type LiveNews } from '../../src/live/liveAnalyzer';
import { glide } from '../support/streams';
import { testNetwork } from '../support/testNetwork';

const RATE = 32_000;
const START_MS = 1_000_000;

/** An ear, and a hand that pours sound into the ring it listens to, in real time by a clock that the test turns. */
function listener(network = testNetwork()) {
  const news: LiveNews[] = [];
  const fail = vi.fn<(error: unknown) => void>();
  const ear = new LiveAnalyzer(network);
  ear.run((item) => news.push(item)).catch(fail);
  let writer = ringWriter(allocateRing());
  const connect = (sampleRate = RATE) => {
    const ring = allocateRing();
    writer = ringWriter(ring);
    ear.listenTo({ kind: 'ring', ring }, sampleRate);
  };
  connect();
  return {
    ear,
    news,
    fail,
    connect,
    readings: () => news.flatMap((item) => (item.kind === 'reading' ? [item.reading] : [])),
    play: async (samples: Float32Array, sampleRate = RATE) => {
      const block = Math.round(sampleRate / 100);
      for (let at = 0; at < samples.length; at += block) {
        await vi.advanceTimersByTimeAsync(10);
        writer.write(samples.subarray(at, at + block), Date.now());
      }
      await vi.advanceTimersByTimeAsync(20);
    },
  };
}

/** Seconds of sound at `RATE`. */
const sound = (seconds: number): Float32Array => glide(2 * seconds);

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the ear', () => {
  it('tells levels and columns as they come, and a reading at each step once a window is full', async () => {
    const { play, news, readings } = listener();
    await play(sound(2));
    const columns = news.flatMap((item) => (item.kind === 'sound' ? [item.sound.columns.columns] : []));
    const frames = columns.reduce((sum, count) => sum + count, 0);
    expect(frames).toBeGreaterThan(180);
    // The window of the test card is half a second; then four a second.
    expect(readings().length).toBeGreaterThanOrEqual(5);
    expect(readings().length).toBeLessThanOrEqual(7);
    expect(readings().map(({ updates }) => updates)).toEqual(readings().map((_, index) => index + 1));
    expect(readings()[0].stepMs).toBe(250);
  });

  it('says of each reading when its last sound arrived, on both clocks', async () => {
    const { play, readings } = listener();
    await play(sound(2));
    for (const { timeS, arrivedMs } of readings()) {
      expect(arrivedMs - START_MS).toBeCloseTo(1000 * timeS, -1.5);
    }
    const steps = readings()
      .slice(1)
      .map(({ timeS }, index) => timeS - readings()[index].timeS);
    steps.forEach((stepS) => {
      expect(stepS).toBeCloseTo(0.25, 1);
    });
  });

  it('starts with an empty window after a gap, and counts its time', async () => {
    const network = testNetwork();
    const { play, readings } = listener(network);
    await play(sound(1));
    const before = readings().length;
    await vi.advanceTimersByTimeAsync(60_000);
    await play(sound(0.4));
    expect(readings()).toHaveLength(before);
    await play(sound(0.4));
    const [, reading] = readings().slice(before - 1);
    expect(reading.timeS).toBeGreaterThan(61);
    expect(reading.timeS).toBeLessThan(62.5);
  });

  it('tells silence once it has lasted a second, then that something sounds, and no window holds both sides', async () => {
    const { play, news, readings } = listener();
    await play(sound(2));
    const before = readings().length;
    await play(new Float32Array(0.4 * RATE));
    expect(
      readings()
        .slice(before)
        .every(({ reading }) => reading),
    ).toBe(true);
    await play(new Float32Array(1.4 * RATE));
    const silent = readings().filter(({ reading }) => !reading);
    expect(silent.length).toBeGreaterThan(1);
    expect(Math.min(...silent.map(({ fromMs }) => fromMs)) - START_MS).toBeCloseTo(2000, -2);
    expect(news.some(({ kind }) => kind === 'onset')).toBe(false);
    const beforeOnset = readings().length;
    await play(sound(1));
    expect(news.filter(({ kind }) => kind === 'onset')).toHaveLength(1);
    const [first] = readings().slice(beforeOnset);
    // The window of the test card is half a second, all of it after the silence.
    expect(first.arrivedMs - START_MS).toBeGreaterThanOrEqual(4200);
    expect(first.fromMs - START_MS).toBeGreaterThanOrEqual(3680);
  });

  it('has readings that follow each other without a gap, the first one from where its window began', async () => {
    const { play, readings } = listener();
    await play(sound(2));
    const [first, ...more] = readings();
    expect(first.fromMs - START_MS).toBeCloseTo(0, -2);
    expect(more.map(({ fromMs }) => fromMs)).toEqual(
      readings()
        .slice(0, -1)
        .map(({ arrivedMs }) => arrivedMs),
    );
  });

  it('listens to another feed of another rate instead', async () => {
    const { play, connect, readings } = listener();
    await play(sound(1));
    const before = readings().length;
    connect(16_000);
    await play(glide(1), 16_000);
    expect(readings().length).toBeGreaterThan(before);
    expect(readings().at(-1)?.updates).toBe(readings().length);
  });

  it('counts samples that found no room', async () => {
    const { play, readings, ear } = listener();
    const ring = allocateRing();
    ear.listenTo({ kind: 'ring', ring }, RATE);
    const writer = ringWriter(ring);
    for (let block = 0; block < 5; block++) writer.write(new Float32Array(32_000), Date.now());
    await vi.advanceTimersByTimeAsync(40);
    expect(readings().at(-1)?.vitals.droppedSamples).toBe(32_000);
    await play(sound(0.1));
  });

  it('keeps sound only between the start and the end of a recording', async () => {
    const { play, ear } = listener();
    await play(sound(0.5));
    ear.startRecording();
    await play(sound(1));
    const { samples, sampleRate } = ear.stopRecording();
    await play(sound(0.5));
    expect(sampleRate).toBe(RATE);
    expect(samples).toEqual(sound(1));
    expect(ear.stopRecording().samples).toHaveLength(0);
  });

  it('tells what broke, and falls silent', async () => {
    const network = testNetwork(() => {
      throw new Error('out of memory');
    });
    const { play, news, fail } = listener(network);
    await play(sound(1));
    expect(fail.mock.calls).toEqual([[new Error('out of memory')]]);
    const { length } = news;
    await play(sound(1));
    expect(news).toHaveLength(length);
  });
});
