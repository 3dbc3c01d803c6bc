import { describe, expect, it } from 'vitest';
import { LevelMeter } from '../../../src/audio/capture/levelMeter';

const RATE = 1000;

function sine(amplitude: number, length = RATE): Float32Array {
  return Float32Array.from({ length }, (_, index) => amplitude * Math.sin((2 * Math.PI * index) / 100));
}

describe('the level meter', () => {
  it('gives the root mean square and the highest sample of each block', () => {
    const meter = new LevelMeter(RATE);
    const { rms, peak } = meter.measure(sine(0.5));
    expect(rms).toBeCloseTo(0.5 / Math.SQRT2, 6);
    expect(peak).toBeCloseTo(0.5, 6);
    expect(meter.measure(new Float32Array(100))).toMatchObject({ rms: 0, peak: 0 });
    expect(meter.measure(new Float32Array())).toMatchObject({ rms: 0, peak: 0 });
  });

  it('calls tops that were cut off clipping, and holds that for two seconds', () => {
    const meter = new LevelMeter(RATE);
    expect(meter.measure(sine(0.99)).clipping).toBe(false);
    const cut = sine(1.5).map((sample) => Math.max(-1, Math.min(1, sample)));
    expect(meter.measure(cut).clipping).toBe(true);
    expect(meter.measure(sine(0.1, 1900)).clipping).toBe(true);
    expect(meter.measure(sine(0.1, 200)).clipping).toBe(false);
  });

  it('does not call a single sample at full scale clipping', () => {
    const meter = new LevelMeter(RATE);
    const samples = sine(0.5);
    samples[10] = 1;
    samples[40] = -1;
    expect(meter.measure(samples).clipping).toBe(false);
  });

  it('sees clipping that begins in one block and ends in the next', () => {
    const meter = new LevelMeter(RATE);
    meter.measure(Float32Array.of(0, 0, 1, 1));
    expect(meter.measure(Float32Array.of(1, 0, 0)).clipping).toBe(true);
  });
});
