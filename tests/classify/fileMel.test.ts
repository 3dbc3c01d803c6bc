import { describe, expect, it, vi } from 'vitest';
import { createClassifier } from '../../src/classify/createClassifier';
import { FileMel } from '../../src/classify/fileMel';
import { createMelExtractor } from '../../src/dsp/createMelExtractor';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import type { MelExtractor } from '../../src/dsp/melExtractor';
import { glide, streamOf } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';

const { frontEnd } = testCard;

/** Like the fast way, but one band is a little off. */
function wrongExtractor(frontEnd: FrontEnd, kind: 'sparse' | 'meyda'): MelExtractor {
  const right = createMelExtractor(frontEnd, kind);
  if (kind === 'meyda') return right;
  return {
    extract: (samples, at, out, outAt) => {
      right.extract(samples, at, out, outAt);
      out[outAt + 5] *= 1.001;
    },
  };
}

describe('the mel bands of files', () => {
  it('are checked against Meyda once, on the first sound that there is', () => {
    const mel = new FileMel();
    expect(mel.report).toEqual({ extractor: 'sparse' });
    expect(mel.verify(frontEnd, new Float32Array(16_000))).toBe(true);
    expect(mel.report.check).toBeUndefined();
    expect(mel.verify(frontEnd, glide(1))).toBe(true);
    const { check } = mel.report;
    expect(check?.frames).toBeGreaterThan(0);
    expect(check?.largestDifference).toBeLessThan(1e-5);
    mel.verify(frontEnd, glide(2));
    expect(mel.report.check).toBe(check);
  });

  it("are Meyda's own where that is asked for, which needs no check", () => {
    const mel = new FileMel('meyda');
    expect(mel.verify(frontEnd, glide(1))).toBe(true);
    expect(mel.report).toEqual({ extractor: 'meyda' });
  });

  it('are computed anew by Meyda itself where the fast way is wrong, also for the file that showed it', async () => {
    const open = vi.fn(() => Promise.resolve(streamOf(glide(3))));
    const mel = new FileMel('sparse', wrongExtractor);
    const classifier = createClassifier({ network: testNetwork(), open, mel });
    const answer = await classifier.classify('song', { hopS: 0.25 });
    const expected = await createClassifier({
      network: testNetwork(),
      open,
      mel: new FileMel('meyda'),
    }).classify('song', { hopS: 0.25 });
    expect(answer.mel.extractor).toBe('meyda');
    expect(answer.mel.check?.largestDifference).toBeGreaterThan(1e-4);
    expect(answer.ranking).toEqual(expected.ranking);
    open.mockClear();
    await classifier.classify('another', { hopS: 0.25 });
    expect(open).toHaveBeenCalledTimes(1);
  });
});
