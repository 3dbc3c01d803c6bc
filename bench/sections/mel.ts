import { median, ratioOf, rounded } from '../support/statistics';
import { shown } from './races';
import type { Section } from './section';

/** The mel front end of `genre`, in a worker, against Meyda. */
export const mel: Section = async (page, { quick }) => {
  const { ours, meyda } = await page.evaluate((turns) => window.bench.mel('genre', turns), quick ? 1 : 21);
  const ratio = ratioOf(ours, meyda);
  return {
    text: `mel, in a worker: ${median(ours).toFixed(0)} times as fast as sound, ${shown(ratio)} times as fast as Meyda`,
    report: { realtime: rounded(median(ours)), meydaRatio: rounded(ratio.median) },
  };
};
