import { checkAgainstMeyda, createMelExtractor, type FrontEnd, type MelExtractor } from '../dsp';
import type { MelReport } from './types';

type MakeExtractor = (frontEnd: FrontEnd, kind: MelReport['extractor']) => MelExtractor;

/**
 * How the mel bands of files are computed: by Meyda's filter bank without its zeros, which is checked once against
 * `Meyda.extract`, on the sound of a real source; by Meyda itself where `kind` is `meyda`, and from the moment on that the
 * check fails.
 */
export class FileMel {
  private readonly make: MakeExtractor;
  private kind: MelReport['extractor'];
  private check: MelReport['check'];

  constructor(kind: MelReport['extractor'] = 'sparse', make: MakeExtractor = createMelExtractor) {
    this.kind = kind;
    this.make = make;
  }

  get report(): MelReport {
    return { extractor: this.kind, ...(this.check && { check: this.check }) };
  }

  extractor(frontEnd: FrontEnd): MelExtractor {
    return this.make(frontEnd, this.kind);
  }

  /**
   * Checks the fast way the first time that there is sound to check it on; takes up to 50 ms then.
   *
   * @param samples mono, at the front end's rate, the beginning of a source
   * @returns whether frames that were computed before hold
   */
  verify(frontEnd: FrontEnd, samples: Float32Array): boolean {
    if (this.kind === 'meyda' || this.check) return true;
    const { frames, largestDifference, agrees } = checkAgainstMeyda(
      frontEnd,
      samples,
      this.extractor(frontEnd),
    );
    if (frames === 0) return true;
    this.check = { frames, largestDifference };
    if (!agrees) this.kind = 'meyda';
    return agrees;
  }
}
