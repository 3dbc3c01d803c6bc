/**
 * Meyda's mel bands at the speed of files: the same numbers to 1e-5, some hundred times as fast.
 *
 * @packageDocumentation
 */
export {
  BandEnergies,
  bandCentersHz,
  checkAgainstMeyda,
  createMelExtractor,
  inputLength,
  MEYDA_TOLERANCE,
  windowInput,
  windowSamples,
  windowStarts,
  type FrontEnd,
  type MelExtractor,
  type MelExtractorKind,
  type MeydaCheck,
} from '../src/dsp';
