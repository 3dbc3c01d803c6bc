import { expect } from 'vitest';
import { songFolder } from './support/songFolder';
import { mp3 } from './support/sounds';
import { test } from './support/test';

declare global {
  interface Window {
    classifier?: Awaited<ReturnType<Window['genrescope']['loadClassifier']>>;
  }

  interface Performance {
    /** Of all that belongs to an isolated page, its workers included, once garbage has been collected. */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}

/** What a browser may count one time and not the next. */
const SLACK_BYTES = 3_000_000;

test('the twentieth song leaves no more memory behind than the third', async ({ open }) => {
  const page = await open({ path: 'classifier/' });
  await page.locator('input').setInputFiles([...songFolder({ 'song.mp3': mp3() }).files]);
  const hear = (songs: number) =>
    page.evaluate(async (songs) => {
      const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
      for (let song = 0; song < songs; song++) await window.classifier?.classify(source);
    }, songs);
  const bytes = () => page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
  await page.evaluate(async () => {
    window.classifier = await window.genrescope.loadClassifier({
      baseUrl: new URL('/models/', location.href).href,
    });
  });
  await hear(3);
  const before = await bytes();
  await hear(17);
  // When the browser collects what nobody holds any more is its own affair.
  await expect.poll(async () => (await bytes()) - before).toBeLessThan(SLACK_BYTES);
  await page.evaluate(() => window.classifier?.dispose());
});
