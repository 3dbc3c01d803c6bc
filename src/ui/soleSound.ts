/** Ends what sounds now. */
let endLast: (() => void) | undefined;

/**
 * Whoever begins to sound calls this, so that two sounds are never heard at once: what sounded until then is ended.
 *
 * @param end ends the sound that begins; the same function each time for the same player
 */
export function soundAlone(end: () => void): void {
  if (endLast !== end) endLast?.();
  endLast = end;
}

/** Whoever closes a player calls this: there is nothing to end any more. */
export function forgetSound(end: () => void): void {
  if (endLast === end) endLast = undefined;
}
