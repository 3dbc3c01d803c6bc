import { afterEach, expect, it, vi } from 'vitest';
import { createFeed, writerOf } from '../../src/audio/capture/feed';
import { MicrophoneSource } from '../../src/inspect/microphoneSource';
import { noise } from '../support/noise';
import { testCard } from '../support/testCard';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('goes on where sound follows sound, and begins anew with silence where some is missing between', () => {
  vi.stubGlobal('crossOriginIsolated', true);
  const { reading, writing } = createFeed();
  const { sampleRate } = testCard.frontEnd;
  const source = new MicrophoneSource(testCard.frontEnd, reading, sampleRate);
  const writer = writerOf(writing);
  const second = noise(sampleRate);
  const hear = (arrivedMs: number) => {
    writer.write(second, arrivedMs);
    source.windowAt();
    return source.durationS;
  };
  expect(hear(11_000)).toBeCloseTo(1, 1);
  expect(hear(12_100)).toBeCloseTo(2, 1);
  expect(hear(14_000)).toBeCloseTo(1, 1);
  source.close();
});
