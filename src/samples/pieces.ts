import type { Genre } from '../models';

/** The clips that the page composes itself. `inTheStyleOf` is what we aimed at; the network says what it hears. */
export const SAMPLES = [
  { name: 'bluesShuffle', inTheStyleOf: 'blues' },
  { name: 'discoBeat', inTheStyleOf: 'disco' },
  { name: 'metalRiff', inTheStyleOf: 'metal' },
  { name: 'reggaeOffbeat', inTheStyleOf: 'reggae' },
  { name: 'stringCadence', inTheStyleOf: 'classical' },
] as const satisfies readonly { name: string; inTheStyleOf: Genre }[];

export type Sample = (typeof SAMPLES)[number];
export type SampleName = Sample['name'];
