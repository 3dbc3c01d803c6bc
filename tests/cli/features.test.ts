import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples, type FrontEnd } from '../../src/dsp/frontEnd';
import { loopOf } from '../../src/dsp/loop';
import genre from '../../training/configs/genre.frontEnd.json';
import { tone } from '../audio/support/signals';
import { wav } from '../audio/support/wav';
import { runCli } from './support/runCli';

const FRONT_END: FrontEnd = genre;

const SONGS = {
  'a/long.wav': tone(440, 16_000, 4),
  'a/short.wav': tone(880, 16_000, 1.2),
  'b.wav': tone(220, 16_000, 3.5),
};

interface Index {
  frontEnd: FrontEnd;
  files: { file: string; frameOffset: number; frames: number; samples: number }[];
}

describe('npm run features', () => {
  let folder: string;
  let out: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'genrescope-features-'));
    out = join(folder, 'out');
    await mkdir(join(folder, 'songs/a'), { recursive: true });
    for (const [name, samples] of Object.entries(SONGS)) {
      writeFileSync(join(folder, 'songs', name), wav([samples], 16_000, 'float 32'));
    }
    writeFileSync(join(folder, 'songs.csv'), `file,genre\n${Object.keys(SONGS).join(',x\n')},x\n`);
    await runCli('features', folder, out, '--csv', join(folder, 'songs.csv'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const floats = (name: string): Float32Array => {
    const bytes = readFileSync(join(out, name));
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  };
  const index = (): Index => JSON.parse(readFileSync(join(out, 'songs.json'), 'utf8')) as Index;

  it("names the features of another folder's clips.csv as that folder", async () => {
    const [data, features] = [join(folder, 'data'), join(folder, 'features-of-songs')];
    await mkdir(join(data, 'songs/a'), { recursive: true });
    writeFileSync(join(data, 'clips.csv'), 'file\nb.wav\n');
    writeFileSync(join(data, 'b.wav'), wav([SONGS['b.wav']], 16_000, 'float 32'));
    writeFileSync(join(data, 'songs/clips.csv'), 'file\na/short.wav\n');
    writeFileSync(join(data, 'songs/a/short.wav'), wav([SONGS['a/short.wav']], 16_000, 'float 32'));
    await runCli('features', data, features);
    const files = (name: string): string[] =>
      (JSON.parse(readFileSync(join(features, `${name}.json`), 'utf8')) as Index).files.map(
        ({ file }) => file,
      );
    expect([files('clips'), files('songs')]).toEqual([['b.wav'], ['a/short.wav']]);
  });

  it('writes an index with the front end and the place of every file, in the order of the csv', () => {
    expect(index()).toEqual({
      frontEnd: FRONT_END,
      files: [
        { file: 'a/long.wav', frameOffset: 0, frames: 397, samples: 64_000 },
        { file: 'a/short.wav', frameOffset: 397, frames: 380, samples: 19_200 },
        { file: 'b.wav', frameOffset: 777, frames: 347, samples: 56_000 },
      ],
    });
  });

  it("writes the page's own band energies and sums, and makes a loop of short files", () => {
    const { nMels } = FRONT_END;
    const energies = floats('songs.energies.f32');
    const squares = floats('songs.squares.f32');
    const frameSquares = floats('songs.frameSquares.f32');
    expect([energies.length / nMels, squares.length, frameSquares.length]).toEqual([1124, 1124, 1124]);
    for (const { file, frameOffset, frames } of index().files) {
      const expected = new BandEnergies(FRONT_END);
      const song = SONGS[file as keyof typeof SONGS];
      expected.push(song.length < windowSamples(FRONT_END) ? loopOf(song, FRONT_END).samples : song);
      expect(expected.frames).toBe(frames);
      for (let frame = 0; frame < frames; frame++) {
        const at = frameOffset + frame;
        const row = [...energies.subarray(at * nMels, (at + 1) * nMels), squares[at], frameSquares[at]];
        expect(row).toEqual([...expected.row(frame)]);
      }
    }
  });

  it('passes over a file that cannot be read, says which, and ends with code 1', async () => {
    writeFileSync(join(folder, 'songs', 'words.wav'), 'These are words.');
    writeFileSync(
      join(folder, 'mixed.csv'),
      'file\nsongs/b.wav\nsongs/words.wav\nsongs/none.wav\nsongs/a/long.wav\n',
    );
    const mixed = join(folder, 'mixed');
    const { stdout, stderr, code } = await runCli(
      'features',
      folder,
      mixed,
      '--csv',
      join(folder, 'mixed.csv'),
    );
    expect(stderr).toContain('songs/words.wav: not a sound file');
    expect(stderr).toContain('songs/none.wav: there is no "');
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stdout).toContain('mixed: 2 files, 2 left out, 744 frames');
    expect(code).toBe(1);
    const { files } = JSON.parse(readFileSync(join(mixed, 'mixed.json'), 'utf8')) as Index;
    expect(files).toMatchObject([
      { file: 'songs/b.wav', frameOffset: 0, frames: 347 },
      { file: 'songs/a/long.wav', frameOffset: 347, frames: 397 },
    ]);
  });
});
