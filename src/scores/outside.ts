import type { ModelCard } from '../models';
import type { OutsideScore } from './types';

type OutsideRule = NonNullable<ModelCard['outside']>;

/**
 * How loud one window has each style and each genre of the card's rule, in that order: tag logits less their mean over
 * songs, by their deviation. The mean of it over windows is that of the windows' mean logits.
 *
 * @param logits of one window, in the order of the card's tags
 */
export function outsideLevels(
  rule: OutsideRule,
  tags: readonly string[],
  logits: Float32Array,
): Float64Array {
  const levels = [...Object.entries(rule.styles), ...Object.entries(rule.genres)];
  return Float64Array.from(levels, ([tag, { mean, deviation }]) => {
    return (logits[tags.indexOf(tag)] - mean) / deviation;
  });
}

/** The loudest style of the rule, and by how much it is louder than the loudest genre. */
export function outsideScore(rule: OutsideRule, levels: Float64Array): OutsideScore {
  const names = Object.keys(rule.styles);
  const styles = levels.subarray(0, names.length);
  const loudest = Math.max(...styles);
  return {
    style: names[styles.indexOf(loudest)],
    margin: loudest - Math.max(...levels.subarray(names.length)),
  };
}
