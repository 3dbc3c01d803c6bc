/** `npm test [-- ARGUMENTS OF VITEST]`: runs every test, those in a real browser included. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser';
import { installBrowser } from './installBrowser';
import { programOf } from './programOf';

const browser = findBrowser() ?? installBrowser();
const { status } = spawnSync(process.execPath, [programOf('vitest'), 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: browser },
});
process.exitCode = status ?? 1;
