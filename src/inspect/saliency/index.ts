export { maskedSound } from '../../dsp';
export { explainWindow, probabilityUnder } from './explainWindow';
export { inverted, saliencyMask } from './saliencyMask';
export { aboveSilence } from './silence';
