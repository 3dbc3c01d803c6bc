import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ResultsFile } from '../../../cli/archive/resultsFile';
import { describeError } from '../../../cli/support/describeError';
import { UsageError } from '../../../cli/support/runProgram';
import { failed, judged, lineOf } from './support';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-results-'));
const out = path.join(folder, 'out.jsonl');
const whole = [judged('a.mp3'), failed('b\nc.mp3'), judged('음악.mp3')].map(lineOf);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('ResultsFile', () => {
  it('knows the songs of its lines, and how they went', async () => {
    writeFileSync(out, whole.join(''));
    const results = await ResultsFile.open(out, { model: 'tiny' });
    expect(['a.mp3', 'b\nc.mp3', '음악.mp3', 'd.mp3'].map((file) => results.stateOf(file))).toEqual([
      'done',
      'failed',
      'done',
      undefined,
    ]);
    expect(await results.lineOf('음악.mp3')).toBe(whole[2]);
    await results.close();
  });

  it('is named where it can no longer be written, with why', async () => {
    const results = await ResultsFile.open(out);
    await results.close();
    const refused = await results.append(whole[0]).catch((error: unknown) => error);
    expect(describeError(refused)).toContain(`"${out}" could not be written (`);
  });

  it('cuts off a line that was not written to its end, wherever that was, and goes on behind it', async () => {
    const text = Buffer.from(whole.join(''));
    const last = Buffer.byteLength(whole[2]);
    for (let left = 0; left < last; left += 7) {
      writeFileSync(out, text.subarray(0, text.length - last + left));
      const results = await ResultsFile.open(out);
      expect(results.stateOf('음악.mp3')).toBeUndefined();
      await results.append(whole[2]);
      await results.close();
      expect(readFileSync(out)).toEqual(text);
    }
  });

  it('reads lines longer than what is read at once', async () => {
    const long = lineOf({ ...judged('long.mp3'), genres: ['x'.repeat(2_500_000)] });
    writeFileSync(out, whole[0] + long + whole[1]);
    const results = await ResultsFile.open(out);
    expect(await results.lineOf('long.mp3')).toBe(long);
    expect(await results.lineOf('b\nc.mp3')).toBe(whole[1]);
    await results.close();
  });

  it('makes the file where there is none', async () => {
    const fresh = path.join(folder, 'fresh.jsonl');
    await (await ResultsFile.open(fresh)).close();
    expect(readFileSync(fresh, 'utf8')).toBe('');
  });

  it.each([
    ['a file of something else', 'file,verdict\na.mp3,jazz\n', 'line 1'],
    [
      'a file of something else in one line without an end',
      '{"genres":["jazz"],"schemaVersion":1}',
      'line 1',
    ],
    ['the beginning of something else', '{"genres":["jazz"', 'line 1'],
    ['a line that is broken in the middle', `${whole[0]}{"sta\n${whole[1]}`, 'line 2'],
    ['results of another network', lineOf(judged('a.mp3', 'jazz', 'other')), 'network "other"'],
  ])('refuses %s, and leaves it as it is', async (_, text, named) => {
    writeFileSync(out, text);
    const error: unknown = await ResultsFile.open(out, { model: 'tiny' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(named);
    expect(readFileSync(out, 'utf8')).toBe(text);
  });
});
