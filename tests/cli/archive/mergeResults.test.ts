import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeResults } from '../../../cli/archive/mergeResults';
import { shareOf } from '../../../cli/archive/share';
import { failed, judged, lineOf } from './support';

let folder: string;
const at = (name: string) => path.join(folder, name);
const names = Array.from({ length: 40 }, (_, index) => `${index}.mp3`);
const songs = names.map((file) => ({ file, key: file }));
const records = names.map((file, index) => (index % 9 === 0 ? failed(file) : judged(file)));
const paths = () => [1, 2, 3].map((share) => at(`${share}.jsonl`));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genrescope-merge-'));
  paths().forEach((file, index) => {
    // Each in the order in which it was run, which need not be that of the list.
    const own = records.filter((record) => shareOf(record.file, 3) === index + 1).reverse();
    writeFileSync(file, own.map(lineOf).join(''));
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('what shares said becomes what one run would have said, in the order of the songs', async () => {
  expect(await mergeResults(at('all.jsonl'), paths(), songs)).toBeUndefined();
  expect(readFileSync(at('all.jsonl'), 'utf8')).toBe(records.map(lineOf).join(''));
});

it('names what a share that was ended lacks, a torn line included, and whose it is; nothing is written or repaired', async () => {
  const [, second] = paths();
  const torn = readFileSync(second, 'utf8').slice(0, -10);
  writeFileSync(second, torn);
  const faults = await mergeResults(at('all.jsonl'), paths(), songs);
  expect(faults?.missing).toHaveLength(1);
  expect(faults?.missing[0].share).toBe(2);
  expect(existsSync(at('all.jsonl'))).toBe(false);
  expect(readFileSync(second, 'utf8')).toBe(torn);
});

it('names what is twice, what is no song of these, and networks that differ', async () => {
  const [first, second] = paths();
  writeFileSync(
    first,
    readFileSync(first, 'utf8') +
      readFileSync(second, 'utf8').split('\n')[0] +
      '\n' +
      lineOf(failed('other.mp3')),
  );
  writeFileSync(paths()[2], lineOf(judged('x.mp3', 'jazz', 'tiny-2')));
  const faults = await mergeResults(at('all.jsonl'), paths(), songs);
  expect(faults?.twice).toHaveLength(1);
  expect(faults?.unlisted).toEqual(['other.mp3', 'x.mp3']);
  expect(faults?.models).toEqual(['tiny', 'tiny-2']);
});
