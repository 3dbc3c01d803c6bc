import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, inject } from 'vitest';
import { test } from './support/test';

const ADDRESS = /Genrescope is at (http:\/\/\S+)/;

describe('npm start', () => {
  test('takes the next port where one is in use, says the address, and stops at Ctrl-C', async ({ open }) => {
    const taken = new URL(inject('appUrl')).port;
    // What package.json runs for it, without npm and tsx's own process in between, which on a busy machine does not wait for the answer.
    const start = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--port', taken], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const exited = once(start, 'exit');
    let address: string | undefined;
    try {
      for await (const line of createInterface({ input: start.stdout })) {
        address = ADDRESS.exec(line)?.[1];
        if (address !== undefined) break;
      }
      if (address === undefined) throw new Error('npm start ended without saying an address.');
      expect(Number(new URL(address).port)).toBeGreaterThan(Number(taken));
      const page = await open({ path: address, serviceWorkers: 'allow' });
      await page.getByText(/^Network ready/).waitFor();
      // The page is closed before its server, lest what it still loads fail.
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.close();
    } finally {
      start.kill('SIGINT');
    }
    expect((await exited)[0]).toBe(0);
  });
});
