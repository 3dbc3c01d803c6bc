import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { choose, settled } from './support/filePage';
import { REPORT_REFUSALS } from './support/pageProblems';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

/** Has every worker of ours say what the policy refuses it; each test fails where anything is said. */
async function watchWorkers(page: Page): Promise<void> {
  await page.route('**/assets/**/*Worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${REPORT_REFUSALS}${await response.text()}` });
  });
}

describe('the content security policy', () => {
  test('has nothing to refuse while a song is judged', async ({ open }) => {
    const page = await open({ prepare: watchWorkers });
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
  });

  test.for([
    ['card', 'What to expect'],
    ['network', 'Why this answer?'],
    ['netadapt', 'The network'],
  ] as const)('has nothing to refuse on the page "%s"', async ([name, last], { open }) => {
    const page = await open({ path: `#/${name}`, prepare: watchWorkers });
    await page.getByRole('region', { name: last }).waitFor();
    await page.waitForLoadState('networkidle');
  });
});
