import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shareOf } from '../../cli/archive/share';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { encodeWav } from '../../src/samples/wav';
import { readTags } from '../../src/tags';
import { glide } from '../support/streams';
import { runCliFrom, runCliReading } from './support/runCli';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-archive-'));
const at = (...parts: string[]) => path.join(folder, ...parts);
const MODEL = ['--model', 'tiny'] as const;
const SONGS = [
  'music/a/broken.flac',
  ...Array.from({ length: 9 }, (_, index) => `music/a/song ${index}.wav`),
  'music/b/=line\nbreak.wav',
  'music/b/tagged.mp3',
];
const read = (name: string) => readFileSync(at(name), 'utf8');
const Line = z.object({
  file: z.string(),
  state: z.string(),
  contentHash: z.string().optional(),
  verdict: z.object({ kind: z.string(), genre: z.string().optional() }).optional(),
});
const linesIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'), {
    thresholds: { notSure: 0, tag: 0.4 },
    noMusic: { bias: -9, weights: {}, threshold: 0.9 },
  });
  for (const name of ['music/a', 'music/b']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('music/a/broken.flac'), 'This is not music.');
  SONGS.filter((name) => name.endsWith('.wav')).forEach((name, index) => {
    writeFileSync(at(name), new Uint8Array(encodeWav(glide(3 + 0.1 * Math.floor(index / 2)), 16_000)));
  });
  cpSync(fileURLToPath(new URL('../tags/fixtures/tone24.mp3', import.meta.url)), at('music/b/tagged.mp3'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// Each goes on with what the ones before it left: they are one story.
describe('npm run classify, for an archive', { timeout: 600_000 }, () => {
  it('judges a folder in threads, in the order of its songs, and keeps a line of each', async () => {
    const run = await runCliFrom(
      folder,
      'classify',
      'music',
      ...MODEL,
      '--jobs',
      '2',
      '--brief',
      '--out',
      'whole.jsonl',
      '--csv',
    );
    const lines = linesIn(read('whole.jsonl'));
    expect(lines.map(({ file }) => file)).toEqual(SONGS);
    expect(lines.map(({ state }) => state)).toEqual(['failed', ...SONGS.slice(1).map(() => 'done')]);
    expect(read('whole.jsonl')).not.toContain('timeline');
    // The same sound twice: a copy is known by its bytes.
    expect(lines[1].contentHash).toBe(lines[2].contentHash);
    expect(lines[1].contentHash).not.toBe(lines[3].contentHash);
    expect(run.stdout).toMatch(/^\uFEFFfile,state,/);
    expect(run.stdout).toContain('"music/b/=line\nbreak.wav",done');
    expect(run.stderr).toMatch(
      /broken\.flac: not a sound file that we know\n12 files: 11 judged, 1 failed\n$/,
    );
    expect(run.stderr).not.toContain('\u001b');
    expect(run.code).toBe(1);
  });

  it('goes on where a run was killed, within a line of what it kept, and comes to the same', async () => {
    const whole = read('whole.jsonl');
    writeFileSync(at('killed.jsonl'), whole.slice(0, Math.floor(whole.length / 2)));
    const run = await runCliFrom(folder, 'classify', 'music', ...MODEL, '--brief', '--out', 'killed.jsonl');
    expect(read('killed.jsonl')).toBe(whole);
    expect(run.stderr).toMatch(/^12 files: 11 judged, 1 failed; \d of them were known\n$/);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(1);
  });

  it('as a share of a list with NULs does its part, and put together with the rest comes to the same', async () => {
    const list = SONGS.map((name) => `${name}\0`).join('');
    const lines = read('whole.jsonl').split(/(?<=\n)/);
    const ofFirst = lines.filter((line) => shareOf(Line.parse(JSON.parse(line)).file, 2) === 1);
    writeFileSync(at('first.jsonl'), ofFirst.join(''));
    const second = [
      'classify',
      '-',
      '-0',
      ...MODEL,
      '--brief',
      '--shard',
      '2/2',
      '--out',
      'second.jsonl',
    ] as const;
    await runCliReading(folder, list, ...second);
    const merge = [
      'classifyMerge',
      'merged.jsonl',
      'first.jsonl',
      'second.jsonl',
      '--of',
      '-',
      '-0',
    ] as const;
    const merged = await runCliReading(folder, list, ...merge);
    expect(merged.stderr).toBe('12 files\n');
    expect(merged.code).toBe(0);
    expect(ofFirst.length).toBeLessThan(12);
    expect(read('merged.jsonl')).toBe(read('whole.jsonl'));
  });

  it('writes tags and playlists of what it knows, without judging again', async () => {
    const before = read('merged.jsonl');
    const run = await runCliFrom(
      folder,
      'classify',
      'music',
      ...MODEL,
      '--out',
      'merged.jsonl',
      '--write-tags',
      '--playlists',
      'lists',
      '--json',
    );
    expect(run.stdout).toBe(before);
    expect(read('merged.jsonl')).toBe(before);
    const tagged = linesIn(before).find(({ file }) => file === 'music/b/tagged.mp3');
    const { picture, ...tags } = await readTags(await openAsBlob(at('music/b/tagged.mp3')));
    expect(tags).toEqual({ title: 'Tone', artist: 'Sine', album: 'Waves', genre: tagged?.verdict?.genre });
    expect(picture).toBeDefined();
    const songs = readdirSync(at('lists')).flatMap((name) =>
      readFileSync(at('lists', name), 'utf8').split('\n'),
    );
    expect(songs.filter((line) => line.startsWith('../music/'))).toHaveLength(10);
    expect(run.stderr).toContain(String.raw`music/b/=line\nbreak.wav: no playlist can name it`);
  });

  it('is called wrongly: code 2, and nothing is judged', async () => {
    const run = await runCliFrom(folder, 'classify', 'music', '--jobs', '0');
    expect(run.stderr).toMatch(/^--jobs takes a whole number above 0, not "0"\.\nUsage: /);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
  });
});
