import { wav } from './wav';

const SAMPLE_RATE = 16_000;

/** A moment of sound: the time in seconds since its start gives a value in [-1, 1]. */
type Sound = (timeS: number) => number;

/** A song of sorts: a chord on every second beat, with a bass note and a click on each. */
const BEAT_S = 0.5;
const CHORDS_HZ = [
  [220, 277.18, 329.63],
  [146.83, 185, 220],
  [164.81, 207.65, 246.94],
  [220, 277.18, 329.63],
];

const silence: Sound = () => 0;

const tone: Sound = (timeS) => 0.5 * Math.sin(2 * Math.PI * 440 * timeS);

const song: Sound = (timeS) => {
  const beat = Math.floor(timeS / BEAT_S);
  const sinceBeatS = timeS - beat * BEAT_S;
  const chord = CHORDS_HZ[Math.floor(beat / 2) % CHORDS_HZ.length] ?? [];
  const swing = (hz: number): number => Math.sin(2 * Math.PI * hz * timeS);
  const notes = chord.reduce((sum, hz) => sum + swing(hz) + 0.4 * swing(2 * hz), 0) / 6;
  const bass = swing((chord[0] ?? 0) / 2) * Math.exp(-4 * sinceBeatS);
  const click = swing(3_100 + 1_700 * sinceBeatS) * Math.exp(-60 * sinceBeatS);
  return 0.5 * notes * Math.exp(-1.5 * (timeS % (2 * BEAT_S))) + 0.3 * bass + 0.2 * click;
};

export const SOUNDS = { silence, tone, song };

/** A wav file of `sound` at 16 kHz. */
export function soundFile(sound: Sound, durationS: number): Buffer {
  const samples = Float32Array.from({ length: Math.round(durationS * SAMPLE_RATE) }, (_, i) =>
    sound(i / SAMPLE_RATE),
  );
  return wav(samples, SAMPLE_RATE);
}
