import type { Page, Route } from 'playwright-core';

/** Runs `code` in the classifier's worker before anything is asked of it: to take away what a browser may lack. */
export async function inClassifierWorker(page: Page, code: string): Promise<void> {
  await page.route('**/assets/classifierWorker-*.js', (route) => fulfilAfter(route, code));
}

/** The same in the decoder's worker, which is the classifier's own: its script can't be met on its way by a page's routes. */
export async function inDecoderWorker(page: Page, code: string): Promise<void> {
  const imports = `[${JSON.stringify(`data:text/javascript,${code}`)}, String(url)]`;
  const script = `${imports}.map((module) => 'import ' + JSON.stringify(module) + ';')`;
  await inClassifierWorker(
    page,
    `globalThis.Worker = class extends Worker {
      constructor(url, options) {
        super(URL.createObjectURL(new Blob(${script}, { type: 'text/javascript' })), options);
      }
    }`,
  );
}

/** Puts `code` before the script, which may then start workers that are not files of our own. */
async function fulfilAfter(route: Route, code: string): Promise<void> {
  const response = await route.fetch();
  const headers = response.headers();
  delete headers['content-security-policy'];
  await route.fulfill({ response, headers, body: `${code};${await response.text()}` });
}
