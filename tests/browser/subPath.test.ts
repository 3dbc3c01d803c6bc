import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { build } from './support/buildApp';
import { choose, exported, settled } from './support/filePage';
import { hostedBuild } from './support/hostedBuild';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

/* As docs/hosting.md says: built for a folder of a host that sends none of our headers. */
describe('under a path of a plain static host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'genrescope-sub-path-'));
  beforeAll(async () => {
    await build(['--outDir', folder, '--base', '/music/genrescope/', '--logLevel', 'warn']);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('songs are judged, and every page opens', async ({ open }) => {
    const { url } = await hostedBuild(folder, 'music/genrescope');
    const page = await open({ path: `${url}music/genrescope/`, serviceWorkers: 'allow' });
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    expect((await exported(page))[0].state).toBe('done');
    for (const name of ['Network', 'NetAdapt', 'Model card', 'Live']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });

  test('it opens again without a connection', async ({ open }) => {
    const { url } = await hostedBuild(folder, 'music/genrescope');
    const page = await open({ path: `${url}music/genrescope/`, serviceWorkers: 'allow' });
    // What is still on its way would fail, which the page says on the console.
    await page.getByText(/^Network ready/).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/^Network ready/).waitFor();
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    expect((await exported(page))[0].state).toBe('done');
  });
});
