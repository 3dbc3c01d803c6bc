import type { MouseEvent } from 'react';

/**
 * What a button does that takes the place of the one that was just pressed: the second click of a double click is meant for that one, and
 * does nothing.
 */
export function unlessDoubled(action: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) action();
  };
}
