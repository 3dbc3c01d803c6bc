import type { Page } from 'playwright-core';
import {
  firstPictureMs,
  frameTimesMs,
  picturesPerSecond,
  sumOverWhole,
  withNetworkPage,
} from '../support/networkPage';
import { median, rounded } from '../support/statistics';
import type { Section } from './section';

/** A frame that comes later than this has left one out, at 60 a second. */
const LATE_MS = 25;
/** Its wall of thumbnails is the largest. */
const OPEN_BLOCK = '?layer=block2&panel=inside&stage=expand';

/** The page that looks into the network: how soon it shows something, how fast it follows, how smooth it is. */
export const network: Section = async (page, { quick }) => {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  const [turns, seconds] = quick ? [1, 1] : [7, 8];
  return withNetworkPage(browser, async (open) => {
    const starts: { pictureMs: number; ratio: number }[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const look = async (page: Page) => ({
        pictureMs: await firstPictureMs(page),
        ratio: await sumOverWhole(page),
      });
      starts.push(await open('', look));
    }
    const overviewUpdates = await open('', (page) => picturesPerSecond(page, seconds));
    const block = await open(OPEN_BLOCK, async (page) => ({
      updates: await picturesPerSecond(page, seconds),
      hovering: smoothness(await frameTimesMs(page, () => hoverOverWall(page, seconds))),
      scrolling: smoothness(await frameTimesMs(page, () => scroll(page, seconds))),
    }));
    const report = {
      firstPictureMs: rounded(median(starts.map(({ pictureMs }) => pictureMs))),
      sumOverWhole: rounded(median(starts.map(({ ratio }) => ratio))),
      updatesPerSecond: { overview: rounded(overviewUpdates), block: rounded(block.updates) },
      hovering: block.hovering,
      scrolling: block.scrolling,
    };
    const text = [
      `network: first picture ${report.firstPictureMs} ms after the network is loaded;`,
      `updates a second ${report.updatesPerSecond.overview}, with block 2 open ${report.updatesPerSecond.block};`,
      `frames a second hovering ${inWords(block.hovering)}, scrolling ${inWords(block.scrolling)};`,
      `times of the layers add up to ${report.sumOverWhole} of the whole network's`,
    ].join(' ');
    return { text, report };
  });
};

interface Smoothness {
  framesPerSecond: number;
  /** Share of the frames, in [0, 1]. */
  late: number;
}

function smoothness(timesMs: readonly number[]): Smoothness {
  const totalMs = timesMs.reduce((sum, ms) => sum + ms, 0);
  const late = timesMs.filter((ms) => ms > LATE_MS).length;
  return {
    framesPerSecond: rounded((1000 * timesMs.length) / totalMs),
    late: rounded(late / timesMs.length),
  };
}

function inWords({ framesPerSecond, late }: Smoothness): string {
  return `${framesPerSecond} (${(100 * late).toFixed(1)} % late)`;
}

/** To and fro over the thumbnails, from one to another at each step. */
async function hoverOverWall(page: Page, seconds: number): Promise<void> {
  const wall = page.getByRole('slider', { name: /^Channel of the maps/ });
  await wall.scrollIntoViewIfNeeded();
  const box = await wall.boundingBox();
  if (!box) throw new Error('There is no wall of thumbnails.');
  await forSeconds(seconds, async (step) => {
    const across = Math.abs(((step / 30) % 2) - 1);
    const down = (0.5 + step / 300) % 1;
    await page.mouse.move(box.x + across * (box.width - 1), box.y + down * (box.height - 1));
  });
}

/** Down the page to its foot, and up again. */
async function scroll(page: Page, seconds: number): Promise<void> {
  await forSeconds(seconds, (step) => page.mouse.wheel(0, step % 120 < 60 ? 80 : -80));
}

/** Acts about a hundred times a second. */
async function forSeconds(seconds: number, act: (step: number) => Promise<void>): Promise<void> {
  const end = Date.now() + 1000 * seconds;
  for (let step = 0; Date.now() < end; step++) {
    await act(step);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
