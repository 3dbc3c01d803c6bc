import { logSoftmax } from '../../scores';

/** What a head that never saw a song said of it. */
export interface HeldOut {
  label: number;
  logits: Float64Array;
}

const COLDEST = Math.log(0.1);
const HOTTEST = Math.log(10);
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Mean negative log-likelihood of the labels, logits divided by `temperature`; every class with the same weight. */
export function logLoss(songs: readonly HeldOut[], temperature: number): number {
  const counts = new Map<number, number>();
  for (const { label } of songs) counts.set(label, (counts.get(label) ?? 0) + 1);
  return songs.reduce((sum, { label, logits }) => {
    const share = 1 / (counts.size * (counts.get(label) ?? 1));
    return sum - share * logSoftmax(logits.map((logit) => logit / temperature))[label];
  }, 0);
}

/** The temperature in [0.1, 10] of the least log loss (Guo et al. 2017), by golden sections; 1 without songs. */
export function bestTemperature(songs: readonly HeldOut[]): number {
  if (songs.length === 0) return 1;
  let [low, high] = [COLDEST, HOTTEST];
  while (high - low > 1e-3) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (logLoss(songs, Math.exp(left)) < logLoss(songs, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** Where a calibrated probability says that the answer is as likely right as wrong. */
const EVEN = 0.5;

/**
 * The probability under which 'not sure' is the better answer: of all thresholds the one at which right answers outnumber wrong ones most.
 * One half, what calibrated probabilities alone would say, unless the songs say otherwise.
 */
export function notSureThreshold(answers: readonly { confidence: number; right: boolean }[]): number {
  const gain = (threshold: number): number =>
    answers.reduce((sum, { confidence, right }) => sum + (confidence < threshold ? 0 : right ? 1 : -1), 0);
  let best = EVEN;
  for (const { confidence } of answers) if (gain(confidence) > gain(best)) best = confidence;
  return best;
}
