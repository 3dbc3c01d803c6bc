import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { allocateRing, ringWriter } from '../../src/audio/capture/sampleRing';
import { VerdictSmoother } from '../../src/live';
import { LiveAnalyzer, type LiveNews } from '../../src/live/liveAnalyzer';
import { loadNetwork } from '../../src/models/loadNetwork';
import { RATE } from '../../src/samples';
import { sampleOf } from '../browser/support/sounds';

const FIRST_S = 10;
/** From one reading to the next: what is so 6 s after can be told by then. */
const STEP_S = 0.26;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

// In the time of the sound, by a clock that the test turns: no machine is too busy for it.
it.each([
  { name: 'with silence between them', gapS: 2 },
  { name: 'one right after the other', gapS: 0 },
])(
  "shows the default network's name of a second song within 6 s of its first sound: $name",
  async ({ gapS }) => {
    const network = await loadNetwork(diskFiles(modelFolder('genre')), { backendFiles: nodeBackendFiles });
    const analyzer = new LiveAnalyzer(network);
    const smoother = new VerdictSmoother(network.card);
    const answers: { timeS: number; answer: string }[] = [];
    const fail = vi.fn<(error: unknown) => void>();
    const hear = (news: LiveNews): void => {
      if (news.kind === 'onset') smoother.forget();
      if (news.kind !== 'reading') return;
      const { kind, genre = kind } = smoother.update(news.reading);
      answers.push({ timeS: news.reading.timeS, answer: genre });
    };
    analyzer.run(hear).catch(fail);
    const ring = allocateRing();
    const writer = ringWriter(ring);
    analyzer.listenTo({ kind: 'ring', ring }, RATE);
    const songs = [
      sampleOf('stringCadence', FIRST_S),
      new Float32Array(gapS * RATE),
      sampleOf('countryRoll', 8),
    ];
    const block = RATE / 100;
    for (const samples of songs) {
      for (let at = 0; at < samples.length; at += block) {
        await vi.advanceTimersByTimeAsync(10);
        writer.write(samples.subarray(at, at + block), Date.now());
      }
    }
    await vi.advanceTimersByTimeAsync(50);
    const heard = answers.map(({ answer }) => answer);
    expect(heard.indexOf('classical')).toBe(0);
    const change = answers.find(({ answer }) => answer === 'country');
    expect((change?.timeS ?? Infinity) - FIRST_S - gapS).toBeLessThanOrEqual(6 + STEP_S);
    expect(heard.at(-1)).toBe('country');
    expect(fail).not.toHaveBeenCalled();
    network.dispose();
  },
);
