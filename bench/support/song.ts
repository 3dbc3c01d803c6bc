import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import lena from 'audio-lena';

/** An mp3 of about `durationS` seconds: a clip of the package audio-lena over and over. */
export function song(durationS: number): Buffer {
  const frames = framesOf(readFileSync(fileURLToPath(lena.url('mp3'))));
  return Buffer.concat(Array.from({ length: Math.ceil(durationS / lena.duration) }, () => frames));
}

/** Without what tells of this one clip: the ID3 tag, and the first frame, which has its length instead of sound. */
function framesOf(mp3: Buffer): Buffer {
  const sevenBits = [6, 7, 8, 9].map((place) => mp3[place]);
  const tagLength = sevenBits.reduce((length, bits) => length * 128 + bits, 0);
  const first = 10 + tagLength;
  return mp3.subarray(mp3.indexOf(mp3.subarray(first, first + 2), first + 2));
}
