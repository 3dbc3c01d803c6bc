/** The genres that our networks tell apart, in the order of their heads. */
export const GENRES = [
  'blues',
  'classical',
  'country',
  'disco',
  'hiphop',
  'jazz',
  'metal',
  'pop',
  'reggae',
  'rock',
] as const;
export type Genre = (typeof GENRES)[number];
