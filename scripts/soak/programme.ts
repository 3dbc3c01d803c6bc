import { concatenate } from '../../src/audio';
import { SAMPLES } from '../../src/samples';
import { composeSamples, noise, RATE, encodeWav } from '../../src/samples';
const PAUSE_S = 5;

/** All of the page's own samples one after another, with silence and noise between them, as a wav file. */
export function programme(): Uint8Array {
  const pause = PAUSE_S * RATE;
  const random = noise(1);
  const hiss = Float32Array.from({ length: pause }, () => 0.1 * random());
  const parts = SAMPLES.flatMap(({ name }, index) => [
    composeSamples(name),
    index % 2 === 0 ? new Float32Array(pause) : hiss,
  ]);
  return new Uint8Array(encodeWav(concatenate(parts), RATE));
}
