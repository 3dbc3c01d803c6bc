import { readFileSync } from 'node:fs';
import lena from 'audio-lena';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { framesOfAac } from './support/aacFrames';
import { choose, result, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { silence } from './support/sounds';
import { test } from './support/test';

declare global {
  interface Window {
    /** Sizes of the blobs whose sound began to play, the first one first. */
    played: (number | undefined)[];
  }
}

/** Notes the size of each blob that the page plays, once it sounds. */
async function spyOnPlaying(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const played: Window['played'] = [];
    window.played = played;
    const sizes = new Map<string, number>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = create(blob);
      if (blob instanceof Blob) sizes.set(url, blob.size);
      return url;
    };
    window.Audio = new Proxy(Audio, {
      construct: (Element, parameters: [src?: string]) => {
        const audio = new Element(...parameters);
        audio.addEventListener('playing', () => {
          played.push(sizes.get(audio.src));
        });
        return audio;
      },
    });
  });
}

/** A recording that begins with frames of few bytes and goes on with frames of many. */
function variableBitRate() {
  const frames = framesOfAac(readFileSync(lena.url('aac')));
  const [smallest] = frames.toSorted((a, b) => a.length - b.length);
  const quiet = Array.from({ length: 40 }, () => frames.slice(0, 8).map(() => smallest)).flat();
  const all = [...quiet, ...frames];
  return { bytes: Buffer.concat(all), frames: all };
}

const FRAME_S = 1024 / 44_100;

test('a click on the timeline plays the very frame that was judged, whatever the bit rates before it', async ({
  open,
}) => {
  const { bytes, frames } = variableBitRate();
  const page = await open({ prepare: spyOnPlaying });
  await choose(page, songFolder({ 'song.aac': bytes }).files);
  await settled(page, 'song.aac');
  const timeline = result(page, 'song.aac').getByRole('slider');
  const durationS = Number(await timeline.getAttribute('max'));
  const box = await timeline.boundingBox();
  if (!box) throw new Error('The timeline is not shown.');
  await timeline.click({ position: { x: 0.8 * box.width, y: 10 } });
  // Not by its button, which is back before a busy machine has seen it: the few seconds that are left are soon over.
  const played = () => page.evaluate(() => window.played);
  await expect.poll(played).not.toEqual([]);
  const [playedBytes = 0] = await played();
  const playedFrames = frames.length - framesBefore(frames, bytes.length - playedBytes);
  expect(playedFrames * FRAME_S).toBeGreaterThan(0.2 * durationS - 0.7);
  expect(playedFrames * FRAME_S).toBeLessThan(0.2 * durationS + 0.7);
});

/** How many frames end at this byte; it has to be the end of one. */
function framesBefore(frames: readonly Uint8Array[], byte: number): number {
  let [at, count] = [0, 0];
  while (at < byte) at += frames[count++].length;
  expect(at).toBe(byte);
  return count;
}

describe('a file that the browser judges and cannot play', () => {
  test('offers nothing to play: neither the button, nor the timeline, nor its words', async ({ open }) => {
    const page = await open({
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          // As a browser does that has no decoder for it in its player.
          Object.defineProperty(HTMLMediaElement.prototype, 'src', {
            set(this: HTMLMediaElement) {
              Object.defineProperty(this, 'error', { value: { code: 4, message: 'no decoder' } });
              this.dispatchEvent(new Event('error'));
            },
          });
        });
      },
    });
    await choose(page, songFolder({ 'song.wav': silence(5) }).files);
    await settled(page, 'song.wav');
    const shown = result(page, 'song.wav');
    await shown.getByText('This browser can judge this file but not play it.').waitFor();
    expect(await shown.getByRole('button', { name: 'Play song.wav' }).isDisabled()).toBe(true);
    expect(await shown.getByRole('slider').isDisabled()).toBe(true);
    await shown.getByText('The timeline in words').click();
    await shown.getByText('0:00.0 to 0:05.0: no music').waitFor();
    expect(await shown.getByRole('listitem').getByRole('button').count()).toBe(0);
  });
});

test('the timeline of a long file is one picture, however many answers it has', async ({ page }) => {
  await choose(page, songFolder({ 'long.wav': silence(900) }).files);
  await settled(page, 'long.wav');
  const shown = result(page, 'long.wav');
  await expect.poll(() => shown.locator('canvas').count()).toBe(2);
  expect(await shown.locator('*').count()).toBeLessThan(150);
});
