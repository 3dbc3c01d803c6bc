export { maskedSound } from '../../dsp';
export { aboveSilence } from './aboveSilence';
export { scorerOf, type Scorer } from './askUnder';
export { explainWindow } from './explainWindow';
export { inverted, saliencyMask } from './saliencyMask';
export {
  testSaliency,
  TESTED_SHARES,
  type SaliencyOutcome,
  type SaliencyTest,
  type SaliencyTestPoint,
} from './testSaliency';
