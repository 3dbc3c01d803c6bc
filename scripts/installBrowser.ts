import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser';
import { programOf } from './programOf';

/**
 * Installs a browser for the tests, Playwright's own or else Debian's, and gives its path.
 *
 * @throws {Error} where neither can be had
 */
export function installBrowser(): string {
  console.log("No browser found; installing Playwright's Chromium ...");
  if (
    !run(process.execPath, [programOf('playwright-core'), 'install', 'chromium']) &&
    process.getuid?.() === 0
  ) {
    console.log("That failed; installing the distribution's Chromium ...");
    const installed =
      run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    if (!installed) console.log('That failed too.');
  }
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Error(
      'The tests need Chromium or Chrome. Install one, or set CHROME_PATH to its program file.',
    );
  }
  return browser;
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}
