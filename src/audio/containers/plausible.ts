import { AudioDecodeError } from '../audioDecodeError';
import type { SourceInfo } from '../types';

/** Hz: telephones have 8,000, the fastest converters 768,000. */
const RATES = { lowest: 2_000, highest: 768_000 };
/** More than any film has. */
const MOST_CHANNELS = 64;
/** A week; what says that it is longer counts ticks of a damaged clock. */
const LONGEST_S = 7 * 24 * 3600;

/**
 * Refuses what no sound is, before memory is laid out for it.
 *
 * @throws AudioDecodeError `implausible`
 */
export function checkPlausible(source: SourceInfo): SourceInfo {
  const { format, sampleRate, channels } = source;
  if (!(sampleRate >= RATES.lowest && sampleRate <= RATES.highest)) {
    throw new AudioDecodeError('implausible', { format, detail: `${sampleRate} Hz` });
  }
  if (!(channels >= 1 && channels <= MOST_CHANNELS)) {
    throw new AudioDecodeError('implausible', { format, detail: `${channels} channels` });
  }
  return source;
}

/** A length that a container names, where it can be true. */
export function plausibleS(seconds: number | undefined): number | undefined {
  return seconds !== undefined && seconds >= 0 && seconds <= LONGEST_S ? seconds : undefined;
}
