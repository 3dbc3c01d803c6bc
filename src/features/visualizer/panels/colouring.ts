import { signedPalette, spectrogramPalette } from '../../../ui';
import type { Colouring } from './paintMaps';
import { aroundZero, quantile, valueRange, type ValueRange } from './valueRange';

/** h-swish gives no less than this (at x = -1.5), so what goes lower is of a linear step. */
const LEAST_ACTIVATION = -0.375;

/** Of the values, so many have colours of their own; the few above would leave all others dark, and share the last. */
const TOLD_APART = 0.99;

/**
 * Colours for all values of one tensor: with a middle at zero where they lie on both sides of it, else from the lowest
 * up.
 */
export function colouringOf(values: Float32Array): Colouring {
  const range = valueRange(values);
  if (range.low < LEAST_ACTIVATION - 1e-3) return signedColouringOf(values, range);
  return { palette: spectrogramPalette, range: { ...range, high: quantile(values, range, TOLD_APART) } };
}

/** Colours for weights, which always have two sides. */
export function signedColouringOf(values: Float32Array, range: ValueRange = valueRange(values)): Colouring {
  const { low, high } = aroundZero(range);
  const reach = quantile(values.map(Math.abs), { low: 0, high }, TOLD_APART);
  return { palette: signedPalette, range: { low: Math.max(low, -reach), high: reach } };
}
