import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no two modules have names that differ in nothing but case and ending', () => {
  // Where disks do not tell cases apart, as on macOS and Windows, the import of one would find the other.
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replace(/\.tsx?$/, '').toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
