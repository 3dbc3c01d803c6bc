import '../../cli/support/decodeNode';
import { beforeAll, describe, expect, it } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { CLIP_SAMPLES, correlation, HEARD, PADDING_SAMPLES, REFUSED, STRETCH } from './support/formats';
import { lena, read } from './support/read';

describe('on the command line', () => {
  let lossless: Float32Array;
  beforeAll(async () => {
    ({ samples: lossless } = await read(lena('lena.wav')));
  });

  it.each(HEARD.filter(({ pageOnly }) => !pageOnly))(
    '$file is decoded, and is the same music at the same time',
    async ({ file, rms, format, codec, sampleRate }) => {
      const { stream, samples } = await read(lena(file));
      expect(stream.source).toEqual({ format, codec, sampleRate, channels: 1 });
      expect(stream.notes).toEqual([]);
      expect(samples.length).toBeGreaterThan(CLIP_SAMPLES - 16);
      expect(samples.length).toBeLessThan(CLIP_SAMPLES + PADDING_SAMPLES);
      expect(Math.abs((stream.durationS ?? 0) - samples.length / 16_000)).toBeLessThan(0.06);
      expect(
        Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length),
      ).toBeCloseTo(rms, 2);
      const stretches = [lossless, samples].map((all) => all.subarray(STRETCH.from, STRETCH.to));
      expect(correlation(stretches[0], stretches[1])).toBeGreaterThan(0.95);
    },
  );

  it.each(HEARD.filter(({ pageOnly }) => pageOnly))(
    '$file is refused, and its codec named',
    async ({ file, codec }) => {
      await expect(read(lena(file))).rejects.toMatchObject({ reason: 'unsupported-codec', format: codec });
    },
  );

  it.each(REFUSED)('$file is refused as $reason', async ({ file, reason, format }) => {
    const refusal = read(lena(file));
    await expect(refusal).rejects.toThrow(AudioDecodeError);
    await expect(refusal).rejects.toMatchObject({ reason, format });
  });
});
