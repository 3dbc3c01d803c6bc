import type { Genre } from '../models';

/** The clips that the page composes itself. `inTheStyleOf` is what we aimed at; the network says what it hears. */
export const SAMPLES = [
  { name: 'rockRiff', inTheStyleOf: 'rock' },
  { name: 'houseBeat', inTheStyleOf: 'electronic' },
  { name: 'hipHopBeat', inTheStyleOf: 'hiphop' },
  { name: 'countryRoll', inTheStyleOf: 'country' },
  { name: 'metalRiff', inTheStyleOf: 'metal' },
  { name: 'jazzQuartet', inTheStyleOf: 'jazz' },
  { name: 'stringCadence', inTheStyleOf: 'classical' },
] as const satisfies readonly { name: string; inTheStyleOf: Genre }[];

export type Sample = (typeof SAMPLES)[number];
export type SampleName = Sample['name'];
