import { signedPalette, spectrogramPalette } from '../../../ui/colourMap';
import type { Colouring } from './paintMaps';
import { aroundZero, valueRange } from './valueRange';

/** h-swish gives no less than this (at x = -1.5), so what goes lower is of a linear step. */
const LEAST_ACTIVATION = -0.375;

/**
 * Colours for all values of one tensor: with a middle at zero where they lie on both sides of it, else from the lowest
 * to the highest.
 */
export function colouringOf(values: Iterable<number>): Colouring {
  const range = valueRange(values);
  return range.low < LEAST_ACTIVATION - 1e-3
    ? { palette: signedPalette, range: aroundZero(range) }
    : { palette: spectrogramPalette, range };
}

/** Colours for weights, which always have two sides. */
export function signedColouringOf(values: Iterable<number>): Colouring {
  return { palette: signedPalette, range: aroundZero(valueRange(values)) };
}
