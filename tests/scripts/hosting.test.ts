import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../scripts/securityHeaders';

const rows = readFileSync('docs/hosting.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

test.each(Object.entries(securityHeaders))(
  'docs/hosting.md says the header %s as we send it',
  (name, value) => {
    expect(rows.filter(([, header]) => header === name).map((cells) => cells[2])).toEqual([value]);
  },
);
