import { filter } from '../sound/filters';
import { saturate } from '../sound/saturate';
import { RATE } from '../sound/tone';
import { compress, loudness, peakOf } from './dynamics';
import { room } from './room';

export interface Track {
  samples: Float32Array;
  /** Loudness in dB while it sounds, against the other tracks. */
  level: number;
  /** How much of it goes into the room, in [0, 1]. */
  wet?: number;
}

export interface Production {
  /** Seconds until the room is silent. */
  roomS: number;
  /** dB more or less below 120 Hz and above 3 kHz. */
  lowDb?: number;
  highDb?: number;
  /** Of the compressor; 1 leaves everything as it is. */
  ratio?: number;
  /** How far peaks reach into the limiter's bend. */
  drive?: number;
}

const FADE_S = 0.3;

/** From tracks to the finished piece: levels, room, compressor, equaliser, limiter; its peak is 0.9 and its end is silent. */
export function produce(
  tracks: readonly Track[],
  { roomS, lowDb = 0, highDb = 0, ratio = 2, drive = 1.2 }: Production,
): Float32Array {
  const length = Math.max(...tracks.map(({ samples }) => samples.length));
  const sum = new Float32Array(length);
  const sent = new Float32Array(length);
  for (const { samples, level, wet = 0.15 } of tracks) {
    const gain = 10 ** (level / 20) / (loudness(samples) || 1);
    for (let index = 0; index < samples.length; index++) {
      const sample = gain * samples[index];
      sum[index] += sample;
      sent[index] += wet * sample;
    }
  }
  const echo = room(sent, roomS);
  for (let index = 0; index < length; index++) sum[index] += echo[index];

  filter(sum, 'highPass', 30);
  compress(sum, ratio);
  if (lowDb !== 0) filter(sum, 'lowShelf', 120, 0.7, lowDb);
  if (highDb !== 0) filter(sum, 'highShelf', 3000, 0.7, highDb);
  saturate(sum, drive / peakOf(sum));
  const scale = 0.9 / peakOf(sum);
  const fade = FADE_S * RATE;
  for (let index = 0; index < length; index++) sum[index] *= scale * Math.min(1, (length - 1 - index) / fade);
  return sum;
}
