import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Whatever the page opened to capture sound, the first one first. */
    captured: { tracks: MediaStreamTrack[]; contexts: AudioContext[] };
  }
}

/** Has the microphone that the page opened last be taken away, as where it is unplugged. */
export async function endCapture(page: Page): Promise<void> {
  await page.evaluate(() => {
    const track = window.captured.tracks.at(-1);
    track?.stop();
    // Which the browser says only where it was not the page that stopped it.
    track?.dispatchEvent(new Event('ended'));
  });
}

/** Has the microphone that the page opened first be muted by the system, or no longer. */
export async function muteCapture(page: Page, muted: boolean): Promise<void> {
  await page.evaluate((value) => {
    const [track] = window.captured.tracks;
    Object.defineProperty(track, 'muted', { value, configurable: true });
    track.dispatchEvent(new Event(value ? 'mute' : 'unmute'));
  }, muted);
}

/** Notes whatever the page opens to capture sound, for tests to look at and to meddle with. From the next page on. */
export async function spyOnCapture(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const captured: Window['captured'] = { tracks: [], contexts: [] };
    window.captured = captured;
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      captured.tracks.push(...stream.getTracks());
      return stream;
    };
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        captured.contexts.push(this);
      }
    };
  });
}
