import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Lockfile = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional() })),
});

const { packages } = Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const licences = Object.entries(packages).map(([folder, { license }]) => [folder, license] as const);

it('every package that npm installs states its licence', () => {
  expect(licences.filter(([, licence]) => licence === undefined)).toEqual([]);
});

it('no package that npm installs is under the GPL or the AGPL', () => {
  expect(licences.filter(([, licence]) => /\bA?GPL\b/.test(licence ?? ''))).toEqual([]);
});
