import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listNetworks } from '../../scripts/trainedNetworks';

it('lists every folder that holds a network, the default one first', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'networks-'));
  for (const name of ['a', 'genre', 'empty']) mkdirSync(path.join(folder, name));
  for (const file of ['a/model.json', 'genre/model.json', 'genre/gates.json']) {
    writeFileSync(path.join(folder, file), '{}');
  }
  expect(listNetworks(folder)).toEqual([
    { name: 'genre', hasGateAverages: true },
    { name: 'a', hasGateAverages: false },
  ]);
});
