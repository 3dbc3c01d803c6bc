import type { HeadOutputs, ModelCard } from '../models';
import { outsideLevels } from './outside';

/** What the network said of one window, in the terms of its card. */
export interface WindowScores {
  /** Natural logarithms of the calibrated genre probabilities, in the order of the card's genres. */
  logProbabilities: Float64Array;
  /** Sigmoid scores in [0, 1], in the order of the card's tags. */
  tags: Float64Array;
  /** Score of the card's no-music rule, in [0, 1]. */
  noMusic: number;
  /** Loudness of what the card's rule `outside` compares, see `outsideLevels`; absent where it has no such rule. */
  outside?: Float64Array;
}

/** The readings of a batch of windows, from the logits of both heads. */
export function readWindowScores(card: ModelCard, outputs: HeadOutputs): WindowScores[] {
  const rule = Object.entries(card.noMusic.weights).map(([tag, weight]) => ({
    index: card.tags.indexOf(tag),
    weight,
  }));
  const classes = card.genres.length;
  const windows = outputs.genre.length / classes;
  return Array.from({ length: windows }, (_, window) => {
    const genre = outputs.genre.subarray(window * classes, (window + 1) * classes);
    const tags = outputs.tags.subarray(window * card.tags.length, (window + 1) * card.tags.length);
    const evidence = rule.reduce((sum, { index, weight }) => sum + weight * tags[index], card.noMusic.bias);
    return {
      logProbabilities: logSoftmax(Float64Array.from(genre, (logit) => logit / card.calibration.temperature)),
      tags: Float64Array.from(tags, sigmoid),
      noMusic: sigmoid(evidence),
      ...(card.outside && { outside: outsideLevels(card.outside, card.tags, tags) }),
    };
  });
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Stable for logits of any size. */
export function logSoftmax(logits: Float64Array): Float64Array {
  const highest = Math.max(...logits);
  const logSum = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0));
  return logits.map((logit) => logit - highest - logSum);
}
