import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeError } from '../../../cli/support/describeError';

function thrownBy(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

it('says in words what the system says in codes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-errors-'));
  const missing = path.join(folder, 'gone.mp3');
  expect(describeError(thrownBy(() => readFileSync(missing)))).toBe(`there is no "${missing}"`);
  const denied = Object.assign(new Error("EACCES: permission denied, open 'a.mp3'"), {
    code: 'EACCES',
    path: 'a.mp3',
  });
  expect(describeError(denied)).toBe('"a.mp3" may not be read or written');
  rmSync(folder, { recursive: true });
});

it('keeps the words of whatever nobody foresaw, and of its cause', () => {
  const cause = new Error('The disk is full.');
  expect(describeError(new Error('Nothing was written.', { cause }))).toBe(
    'Nothing was written. (The disk is full.)',
  );
});
