import { expect } from 'vitest';
import { songFolder } from './support/songFolder';
import { mp3 } from './support/sounds';
import { test } from './support/test';

declare global {
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
  const bytes = await page.evaluate(async () => {
    const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
    const classifier = await window.genrescope.loadClassifier({
      baseUrl: new URL('/models/', location.href).href,
    });
    const measured: number[] = [];
    for (const songs of [3, 17]) {
      for (let song = 0; song < songs; song++) await classifier.classify(source);
      measured.push((await performance.measureUserAgentSpecificMemory()).bytes);
    }
    classifier.dispose();
    return measured;
  });
  expect(bytes[1] - bytes[0]).toBeLessThan(SLACK_BYTES);
});
