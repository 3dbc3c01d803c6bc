import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every schema of the page is made by the zod that never compiles code', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const importers = sources.filter((file) => readFileSync(`src/${file}`, 'utf8').includes("from 'zod"));
  expect(importers.sort()).toEqual(['models/zod.ts']);
  for (const file of importers)
    expect(readFileSync(`src/${file}`, 'utf8')).toContain('config({ jitless: true })');
});
