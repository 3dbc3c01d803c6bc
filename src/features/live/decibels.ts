/** The lower end of the level meter, in decibels of full scale. */
export const QUIETEST_DB = -60;

/** A level in decibels of full scale, not below the lower end of the meter. */
export function decibels(level: number): number {
  return Math.max(QUIETEST_DB, 20 * Math.log10(level));
}

/** How far up the meter a level stands, in [0, 1]. */
export function meterShare(level: number): number {
  return Math.min(1, 1 - decibels(level) / QUIETEST_DB);
}
