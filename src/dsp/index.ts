/* The only door of this folder: samples -> mel frames by Meyda -> a network's input. */
export { bandCentersHz } from './bandCenters';
export { BandEnergies } from './bandEnergies';
export { checkAgainstMeyda, MEYDA_TOLERANCE, type MeydaCheck } from './checkAgainstMeyda';
export { createMelExtractor, type MelExtractorKind } from './createMelExtractor';
export { windowSamples, type FrontEnd } from './frontEnd';
export { loopOf } from './loop';
export { maskedSound } from './maskedSound';
export type { MelExtractor } from './melExtractor';
export { repeatToLength } from './repeatToLength';
export { inputLength, SILENCE_RMS, windowInput } from './windowInput';
export { windowStarts } from './windowStarts';
export { NormalizedSpectrogram } from './normalizedSpectrogram';
export type { Spectrogram } from './spectrogramDownsampler';
