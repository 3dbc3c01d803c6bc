import type { Page } from 'playwright-core';
import { watchingMemory, withSong } from '../support/fileRun';
import { median, ratioOf, rounded } from '../support/statistics';
import { shown } from './races';
import type { Section } from './section';

/** Seconds of the files of a quick bench. */
const QUICK_S = 15;

/** A 3-minute mp3 on its whole way to a verdict, against decoding it alone. */
export const file: Section = async (page, { quick }) => {
  const verdictMs: number[] = [];
  const decodeMs: number[] = [];
  let firstSegmentMs = NaN;
  await withSong(page, quick ? QUICK_S : 180, async () => {
    for (let turn = 0; turn < (quick ? 1 : 5); turn++) {
      const judged = await page.evaluate(() => window.bench.judge());
      verdictMs.push(judged.verdictMs);
      firstSegmentMs = judged.firstSegmentMs ?? NaN;
      decodeMs.push(await page.evaluate(() => window.bench.decodeAlone()));
    }
  });
  // How many times as long as decoding the whole way takes, not the other way round.
  const ratio = ratioOf(verdictMs, decodeMs);
  return {
    text: [
      `3-minute mp3: ${median(verdictMs).toFixed(0)} ms, ${shown(ratio)} times decoding alone;`,
      `first segment after ${firstSegmentMs.toFixed(0)} ms`,
    ].join(' '),
    report: {
      threeMinutes: { decodeRatio: rounded(ratio.median), firstSegmentMs: rounded(firstSegmentMs) },
    },
  };
};

const LENGTHS = [
  { name: 'oneMinute', minutes: 1 },
  { name: 'tenMinutes', minutes: 10 },
  { name: 'hour', minutes: 60 },
];

/** How time and memory grow with the length of a file. */
export const hour: Section = async (page, { quick }) => {
  const results = [];
  for (const { name, minutes } of LENGTHS) {
    results.push({ name, minutes, ...(await growth(page, quick ? QUICK_S : 60 * minutes)) });
  }
  return {
    text: results
      .map(
        ({ minutes, secondsPerMinute, peakMB }) =>
          `${minutes}-minute mp3: ${secondsPerMinute.toFixed(2)} s a minute, ${peakMB.toFixed(0)} MB more than idle`,
      )
      .join('\n'),
    report: Object.fromEntries(
      results.map(({ name, peakMB, secondsPerMinute }) => [
        name,
        { peakMB: rounded(peakMB), secondsPerMinute: rounded(secondsPerMinute) },
      ]),
    ),
  };
};

async function growth(page: Page, lengthS: number) {
  const { result, peakMB } = await withSong(page, lengthS, () =>
    watchingMemory(page, () => page.evaluate(() => window.bench.judge())),
  );
  return { peakMB, secondsPerMinute: result.verdictMs / 1000 / (result.durationS / 60) };
}
