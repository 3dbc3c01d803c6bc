import { BandwiseMeydaExtractor } from './bandwiseMeydaExtractor';
import type { FrontEnd } from './frontEnd';
import type { MelExtractor } from './melExtractor';
import { MeydaExtractor } from './meydaExtractor';
import { SparseMelExtractor } from './sparseMelExtractor';

/**
 * How mel bands are computed; all three agree to 1e-5 (`checkAgainstMeyda`):
 * - `sparse`: Meyda's filter bank without its zeros, for files;
 * - `meydaBands`: Meyda's `melBands` behind a fast Fourier transform, for the microphone;
 * - `meyda`: `Meyda.extract('melBands')`, the definition, and by far the slowest.
 */
export type MelExtractorKind = 'sparse' | 'meydaBands' | 'meyda';

/** Makes what computes the mel bands of a front end. For one stream at a time. */
export function createMelExtractor(frontEnd: FrontEnd, kind: MelExtractorKind): MelExtractor {
  switch (kind) {
    case 'sparse':
      return new SparseMelExtractor(frontEnd);
    case 'meydaBands':
      return new BandwiseMeydaExtractor(frontEnd);
    case 'meyda':
      return new MeydaExtractor(frontEnd);
  }
}
