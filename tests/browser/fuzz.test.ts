import { expect, test } from 'vitest';
import { runCli } from '../cli/support/runCli';

/** `npm run fuzz -- --count 10000` takes longer. */
const COUNT = ['--count', '300', '--cli', '60', '--seed', '15'];
/** On a busy machine an answer takes its time; one that never comes is told all the same. */
const LIMIT = ['--limit', '120'];

test('300 damaged files each have a verdict or a typed error, on the page and the command line', async () => {
  const { stdout, stderr, code } = await runCli('fuzz', ...COUNT, ...LIMIT);
  expect(stdout).toMatch(/^command line: 60 mutants;.*\npage: 300 mutants;/);
  expect(stderr).not.toContain('mutant');
  expect(code).toBe(0);
}, 900_000);
