import type { Page } from 'playwright-core';
import { runFile } from '../support/fileRun';
import { median, ratioOf, rounded } from '../support/statistics';
import { shown } from './races';
import type { Section } from './section';

/** Seconds of the files of a quick bench. */
const QUICK_S = 15;

/** A 3-minute mp3 on its whole way to a verdict, against decoding it alone. */
export const file: Section = async (page, { quick }) => {
  const { verdictMs, decodeMs, firstSegmentMs } = await runFile(page, quick ? QUICK_S : 180, quick ? 1 : 5);
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
  const { verdictMs, durationS, peakMB } = await runFile(page, lengthS, 1);
  return { peakMB, secondsPerMinute: verdictMs[0] / 1000 / (durationS / 60) };
}
