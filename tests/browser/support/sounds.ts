import { readFileSync } from 'node:fs';
import lena from 'audio-lena';
import { compose } from '../../../src/stores/samples/compose';
import { encodeWav } from '../../../src/stores/samples/wav';

const SAMPLE_RATE = 16_000;

/** A pure tone as a wav file. */
export function tone(durationS: number, frequencyHz = 440): Uint8Array {
  return wav(durationS, (timeS) => 0.5 * Math.sin(2 * Math.PI * frequencyHz * timeS));
}

/** Digital silence as a wav file. */
export function silence(durationS: number): Uint8Array {
  return wav(durationS, () => 0);
}

/** A quarter of a minute of music, one of the page's own samples, as a wav file. */
export function music(): Uint8Array {
  return new Uint8Array(compose('discoBeat'));
}

/** A real mp3 of 12 seconds: a woman singing. */
export function mp3(): Uint8Array {
  return readFileSync(lena.url('mp3'));
}

function wav(durationS: number, valueAt: (timeS: number) => number): Uint8Array {
  const length = Math.round(durationS * SAMPLE_RATE);
  const samples = Float32Array.from({ length }, (_, i) => valueAt(i / SAMPLE_RATE));
  return new Uint8Array(encodeWav(samples, SAMPLE_RATE));
}
