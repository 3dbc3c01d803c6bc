import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../src/samples';
import { compose } from '../../src/samples/compose';

const HEADER_BYTES = 44;

describe.each(SAMPLES.map(({ name }) => name))('%s', (name) => {
  const wav = compose(name);
  const view = new DataView(wav);
  const sampleRate = view.getUint32(24, true);
  const samples = new Int16Array(wav, HEADER_BYTES);
  const full = (sample: number) => Math.abs(sample) / 32_768;

  test('is a WAV file of ten to thirty seconds', () => {
    expect(new TextDecoder().decode(wav.slice(0, 4))).toBe('RIFF');
    expect(view.getUint32(40, true)).toBe(wav.byteLength - HEADER_BYTES);
    expect(samples.length / sampleRate).toBeGreaterThan(10);
    expect(samples.length / sampleRate).toBeLessThan(30);
  });

  test('is loud, never clips and ends in silence', () => {
    const peak = samples.reduce((highest, sample) => Math.max(highest, full(sample)), 0);
    expect(peak).toBeGreaterThan(0.85);
    expect(peak).toBeLessThan(0.95);
    expect(full(samples.at(-1) ?? 1)).toBeLessThan(0.01);
  });

  test('has sound in every second', () => {
    for (let start = 0; start + sampleRate < samples.length - sampleRate; start += sampleRate) {
      const second = samples.subarray(start, start + sampleRate);
      const power = second.reduce((sum, sample) => sum + full(sample) ** 2, 0) / second.length;
      expect(Math.sqrt(power)).toBeGreaterThan(0.01);
    }
  });

  test('is the same every time', () => {
    expect(Buffer.from(compose(name)).equals(Buffer.from(wav))).toBe(true);
  });
});
