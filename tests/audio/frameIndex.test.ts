import { describe, expect, it } from 'vitest';
import { concatenateBytes } from '../../src/audio/containers/bytes';
import { MPEG } from '../../src/audio/containers/mp3';
import { indexFrames } from '../../src/audio/frameIndex';
import { lena } from './support/read';

/** Frames of silence of MPEG-1 layer III, 44.1 kHz, mono, at turns of 32 and 320 kbit/s a second long each: as VBR goes. */
function variable(seconds: number): { bytes: Uint8Array<ArrayBuffer>; startOf: (second: number) => number } {
  const frames: Uint8Array[] = [];
  const starts = [0];
  for (let second = 0; second < seconds; second++) {
    const bitrate = second % 2 === 0 ? 1 : 14;
    const header = Uint8Array.of(0xff, 0xfb, (bitrate << 4) | 0, 0xc0);
    const { bytes = 0, sampleRate = 1, frames: samples = 1 } = MPEG.read(header, 0) ?? {};
    const count =
      Math.round((second + 1) * (sampleRate / samples)) - Math.round(second * (sampleRate / samples));
    for (let frame = 0; frame < count; frame++)
      frames.push(concatenateBytes([header, new Uint8Array(bytes - 4)]));
    starts.push(starts[second] + count * bytes);
  }
  return { bytes: concatenateBytes(frames), startOf: (second) => starts[second] };
}

describe('an index of frames', () => {
  it('finds the byte of a time in an mp3 whose bit rate varies', async () => {
    const { bytes, startOf } = variable(20);
    const junk = new Uint8Array(5000).fill(1);
    const index = await indexFrames(new Blob([junk, bytes]));
    expect(index?.kind).toBe('mp3');
    expect(index?.durationS).toBeCloseTo(20, 1);
    for (const second of [1, 7, 19]) {
      const place = index?.frameAt(second + 0.02);
      expect(Math.abs((place?.byte ?? 0) - junk.length - startOf(second))).toBeLessThan(1100);
      expect(Math.abs((place?.timeS ?? 0) - second)).toBeLessThan(0.03);
    }
  });

  it('counts from where the sound begins, not from what the encoder put in front of it', async () => {
    const index = await indexFrames(new Blob([lena('lena.mp3')]));
    expect(index?.durationS).toBeGreaterThan(12.27);
    expect(index?.frameAt(0).timeS).toBe(0);
    // The delay of 1105 samples: less than a frame of the 1152 is left of the first one.
    expect(index?.frameAt(0.03).timeS).toBeCloseTo((2 * 1152 - 1105) / 44_100, 6);
  });

  it('is there for AAC without a container, and for nothing else', async () => {
    expect(await indexFrames(new Blob([lena('lena.aac')]))).toMatchObject({ kind: 'aac' });
    for (const file of ['lena.wav', 'lena.ogg', 'lena.m4a', 'lena.caf', 'lena.raw']) {
      expect(await indexFrames(new Blob([lena(file)]))).toBeUndefined();
    }
    expect(await indexFrames(new Blob([]))).toBeUndefined();
  });
});
