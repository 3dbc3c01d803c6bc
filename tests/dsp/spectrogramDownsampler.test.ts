import { describe, expect, it } from 'vitest';
import { SpectrogramDownsampler } from '../../src/dsp/spectrogramDownsampler';

const BAND_HZ = [100, 200];

function pictureOf(frames: number, energyOf: (frame: number) => number, gain = 1) {
  const thinner = new SpectrogramDownsampler(2);
  for (let frame = 0; frame < frames; frame++) thinner.add(Float32Array.of(energyOf(frame), 0));
  return thinner.finish(gain, 0.01, BAND_HZ);
}

describe('thinning a spectrogram', () => {
  it('keeps a short source frame by frame', () => {
    const picture = pictureOf(3, (frame) => frame);
    expect(picture).toMatchObject({ columns: 3, bands: 2, secondsPerColumn: 0.01, bandHz: BAND_HZ });
    expect([...picture.values]).toEqual([0, 0, Math.log1p(1), 0, Math.log1p(2), 0].map(Math.fround));
  });

  it.each([2000, 2001, 4000, 4001, 100_000])('keeps at most 2000 columns of %i frames', (frames) => {
    const { columns, values, secondsPerColumn } = pictureOf(frames, () => 1);
    expect(columns).toBeLessThanOrEqual(2000);
    expect(columns).toBeGreaterThan(1000 - 1);
    expect(values).toHaveLength(columns * 2);
    expect(Math.abs(columns * secondsPerColumn - frames * 0.01)).toBeLessThan(secondsPerColumn);
  });

  it('averages energies, so that a steady sound keeps its height', () => {
    const { values } = pictureOf(10_001, () => 5);
    for (let at = 0; at < values.length; at += 2) expect(values[at]).toBeCloseTo(Math.log1p(5), 5);
  });

  it('keeps things where they were', () => {
    const { values, columns } = pictureOf(8000, (frame) => (frame < 4000 ? 0 : 3));
    const loud = Array.from({ length: columns }, (_, column) => values[2 * column] > 0.5);
    expect(loud.indexOf(true)).toBe(columns / 2);
    expect(loud.lastIndexOf(false)).toBe(columns / 2 - 1);
  });

  it('levels by the gain given at the end', () => {
    expect(pictureOf(1, () => 2, 3).values[0]).toBeCloseTo(Math.log1p(18), 6);
  });
});
