import { readFileSync } from 'node:fs';
import lena from 'audio-lena';
import { concatenate } from '../../../src/audio/concatenate';
import { repeatToLength } from '../../../src/dsp/repeatToLength';
import type { SampleName } from '../../../src/samples';
import { compose, composeSamples } from '../../../src/samples/compose';
import { RATE } from '../../../src/samples/sound/tone';
import { encodeWav } from '../../../src/samples/wav';
import { noise } from '../../support/noise';

const SAMPLE_RATE = 16_000;

/** A pure tone as a wav file. @param frequencyHz whole, so that each second is like the first */
export function tone(durationS: number, frequencyHz = 440): Uint8Array {
  const second = Float32Array.from(
    { length: SAMPLE_RATE },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * frequencyHz * i) / SAMPLE_RATE),
  );
  const length = Math.round(durationS * SAMPLE_RATE);
  return wav(repeatToLength(second, length).subarray(0, length));
}

/** Digital silence as a wav file. */
export function silence(durationS: number): Uint8Array {
  return wav(new Float32Array(Math.round(durationS * SAMPLE_RATE)));
}

/** A quarter of a minute of music, one of the page's own samples, as a wav file. */
export function music(): Uint8Array {
  return new Uint8Array(compose('houseBeat'));
}

/** One of the page's own samples from its start, again from its start where it is shorter; mono at `RATE`. */
export function sampleOf(name: SampleName, durationS: number): Float32Array {
  return repeatToLength(composeSamples(name), durationS * RATE).subarray(0, durationS * RATE);
}

/** Digital silence, then white noise; mono at `RATE`. */
export function silenceThenNoise(silenceS: number, noiseS: number): Float32Array {
  return concatenate([new Float32Array(silenceS * RATE), noise(noiseS * RATE).map((value) => 0.1 * value)]);
}

/** Many people who clap, each at a pace of their own; mono at `RATE`. */
export function applause(durationS: number, people = 60): Float32Array {
  const sound = new Float32Array(durationS * RATE);
  const draws = noise(4096).map(Math.abs);
  let drawn = 0;
  const draw = (): number => draws[drawn++ % draws.length];
  for (let person = 0; person < people; person++) {
    const clap = clapOf(900 + 1700 * draw());
    const loudness = 0.1 + 0.9 * draw() ** 2;
    const paceS = 0.2 + 0.2 * draw();
    for (let atS = paceS * draw(); atS < durationS; atS += paceS * (0.9 + 0.2 * draw())) {
      const start = Math.round(atS * RATE);
      clap.forEach((value, index) => {
        if (start + index < sound.length) sound[start + index] += (loudness * value) / people;
      });
    }
  }
  return sound;
}

/** Noise that dies away, through a resonance as that of two palms. */
function clapOf(resonanceHz: number): Float32Array {
  const radius = Math.exp((-Math.PI * resonanceHz) / 3 / RATE);
  const turn = 2 * radius * Math.cos((2 * Math.PI * resonanceHz) / RATE);
  let [before, last] = [0, 0];
  return noise(0.1 * RATE).map((value, index) => {
    const dry = value * (Math.exp(-index / (0.006 * RATE)) + 0.15 * Math.exp(-index / (0.04 * RATE)));
    [before, last] = [last, dry + turn * last - radius ** 2 * before];
    return last;
  });
}

/** Samples at `RATE` as a wav file. */
export function wavOf(...parts: Float32Array[]): Uint8Array {
  return wav(concatenate(parts), RATE);
}

/** A real mp3 of 12 seconds: a woman singing. */
export function mp3(): Uint8Array {
  return readFileSync(lena.url('mp3'));
}

function wav(samples: Float32Array, sampleRate = SAMPLE_RATE): Uint8Array {
  return new Uint8Array(encodeWav(samples, sampleRate));
}
