import '../../cli/support/decodeNode';
import { describe, expect, it } from 'vitest';
import { ODD_FILES } from './support/oddFiles';
import { read } from './support/read';

/** Seconds that encoders and resamplers are allowed. */
const TOLERANCE_S = 0.1;

describe('on the command line', () => {
  it.each(ODD_FILES)('$name gets its true answer', async ({ bytes, outcome }) => {
    if ('reason' in outcome) {
      await expect(read(bytes())).rejects.toMatchObject({ name: 'AudioDecodeError', ...outcome });
      return;
    }
    const { stream, samples } = await read(bytes());
    expect(stream.notes.map(({ kind }) => kind)).toEqual(outcome.notes ?? []);
    expect(Math.abs(samples.length / 16_000 - outcome.heardS)).toBeLessThan(TOLERANCE_S);
    expect(stream.source).toMatchObject(outcome.source ?? {});
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(samples.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
  });
});
