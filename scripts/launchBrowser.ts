import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './findBrowser';

/** Keeps the browser from talking to anybody on its own. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright's own half a minute is too short where the machine is busy. */
const START_MS = 180_000;

/**
 * Starts a browser without a window; whoever starts it closes it.
 *
 * @param args further command-line switches of Chromium
 * @throws {Error} where no browser is installed; `npm test` installs one
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium found. `npm test` installs one.');
  // In containers, which CI runs in, Chromium's sandbox cannot start; the only pages opened are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...QUIET, ...args], timeout: START_MS });
}
