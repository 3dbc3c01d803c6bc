import { table } from '../../cli/support/format';
import { measureStarts } from '../support/startRuns';
import { median, rounded } from '../support/statistics';
import type { Section } from './section';

/** From an empty browser to the first answer of `genre`: bytes and time, for each runtime in a page of its own. */
export const start: Section = async (page, { quick }) => {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  const starts = await measureStarts(browser, quick ? 1 : 7);
  const rows = starts.map(({ name, bytes, ms }) => [name, (bytes / 1e6).toFixed(2), median(ms).toFixed(0)]);
  const heading = ['from nothing to the first answer', 'MB, not compressed', 'ms'];
  return {
    text: table([heading, ...rows], ['left', 'right', 'right']),
    report: Object.fromEntries(
      starts.map(({ name, bytes, ms }) => [name, { bytes, ms: rounded(median(ms)) }]),
    ),
  };
};
