import { useState } from 'react';
import type { StageReading } from '../../../inspect';
import { mostActiveChannel } from './channelStatistics';

/**
 * The channel to look at before one is chosen: the one that responds most when the stage is first seen. It stays the
 * same as the music goes on, so that what is looked at does not jump.
 */
export function useFirstChannel(reading: StageReading | undefined): number {
  const [first, setFirst] = useState<{ of: string; channel: number }>();
  if (!reading) return 0;
  const of = [reading.layer, reading.stage].join(' ');
  if (first?.of === of) return first.channel;
  const channel = mostActiveChannel(reading.values, reading.shape);
  setFirst({ of, channel });
  return channel;
}
