/**
 * tsx scripts/archives/makeSongs.ts DIR COUNT [SECONDS]
 *
 * Writes COUNT sounds of a few seconds, each another one, into folders of 100 below DIR; the eighth of each hundred is broken, and the
 * ninth has a newline in its name. The same ones each time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { SAMPLE_RATE } from '../../src/audio';

const { encodeWav } = await import('../../src/samples/wav');

const PER_FOLDER = 100;
const BROKEN = 7;
const WITH_NEWLINE = 8;

/** Some tones that beat against each other, and noise. */
function sound(seed: number, seconds: number): Float32Array {
  const random = xoroshiro128plus(seed + 1);
  const tones = Array.from({ length: 4 }, () => uniformInt(random, 60, 3000));
  return Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, at) => {
    const phase = (2 * Math.PI * at) / SAMPLE_RATE;
    const noise = uniformInt(random, -1000, 1000) / 40_000;
    return 0.12 * tones.reduce((sum, hertz) => sum + Math.sin(phase * hertz), 0) + noise;
  });
}

const [folder, count, seconds = '5'] = process.argv.slice(2);
for (let index = 0; index < Number(count); index++) {
  const below = path.join(folder, `album ${Math.floor(index / PER_FOLDER)}`);
  const place = index % PER_FOLDER;
  mkdirSync(below, { recursive: true });
  const file = path.join(below, `song${place === WITH_NEWLINE ? '\n' : ' '}${index}.wav`);
  writeFileSync(
    file,
    place === BROKEN
      ? 'This is not music.'
      : new Uint8Array(encodeWav(sound(index, Number(seconds)), SAMPLE_RATE)),
  );
}
