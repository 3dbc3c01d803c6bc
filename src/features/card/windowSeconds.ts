import type { ModelCard } from '../../models';

/** Length of the sound that the network hears at once, in seconds. */
export function windowSeconds({
  frames,
  hopLength,
  windowLength,
  sampleRate,
}: ModelCard['frontEnd']): number {
  return ((frames - 1) * hopLength + windowLength) / sampleRate;
}
