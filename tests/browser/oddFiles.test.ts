import { describe, expect } from 'vitest';
import { ODD_FILES } from '../audio/support/oddFiles';
import { test } from './support/test';

/** Seconds that encoders and resamplers are allowed. */
const TOLERANCE_S = 0.1;

describe('a file that is not what it should be, in Chromium', () => {
  test('gets the answer that it gets on the command line, each in its turn in one worker', async ({
    open,
  }) => {
    const page = await open({ path: 'audio/' });
    for (const { name, bytes, outcome } of ODD_FILES) {
      await page.setInputFiles('input', { name, mimeType: '', buffer: Buffer.from(bytes()) });
      const result = await page.evaluate(() => window.audio.inWorker());
      if ('reason' in outcome) {
        expect(result, name).toMatchObject({ error: outcome.reason });
        continue;
      }
      if ('error' in result) throw new Error(`${name}: ${result.error}, ${result.cause}`);
      expect(
        result.notes.map(({ kind }) => kind),
        name,
      ).toEqual(outcome.notes ?? []);
      expect(Math.abs(result.samples / 16_000 - outcome.heardS), name).toBeLessThan(TOLERANCE_S);
      expect(result.source, name).toMatchObject(outcome.source ?? {});
      expect(result.rms, name).toBeGreaterThan(0.05);
    }
  });
});
