import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** A row of the tables in docs/dependencies.md: package, what for, why this one, licence, size. */
const rows = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name, , , licence]) => ({ name: name.replaceAll('`', ''), licence }));

describe('docs/dependencies.md', () => {
  it('explains each package of package.json once', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(
      Object.keys({ ...dependencies, ...devDependencies }).sort(),
    );
  });

  it.each(rows)('says the licence of $name', ({ name, licence }) => {
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as unknown;
    expect(z.object({ license: z.string() }).parse(manifest).license).toBe(licence);
  });
});
