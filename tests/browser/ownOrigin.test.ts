import { describe, expect, inject } from 'vitest';
import { securityHeaders } from '../../scripts/securityHeaders';
import { test } from './support/test';

describe('the page keeps to its own origin', () => {
  test('every answer carries the strict headers, and wasm its own type', async ({ page }) => {
    const headers = await page.evaluate(async () => {
      const response = await fetch(location.href);
      return Object.fromEntries(response.headers);
    });
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
    const wasm = page.waitForResponse((response) => response.url().endsWith('.wasm'));
    await page.reload();
    expect((await wasm).headers()['content-type']).toBe('application/wasm');
  });

  test('the page is isolated, so that it may share memory between its threads', async ({ page }) => {
    expect(await page.evaluate(() => crossOriginIsolated && typeof SharedArrayBuffer === 'function')).toBe(
      true,
    );
  });

  test('the policy stands in the page itself too, for hosts that send no headers', async ({ browser }) => {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const response = await page.request.get(inject('appUrl'));
    expect(await response.text()).toContain('<meta http-equiv="Content-Security-Policy"');
    await page.close();
  });

  test('a request to another origin is refused by the browser', async ({ browser }) => {
    // A context that nobody watches: the refusal is logged as an error, as it should be.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(inject('appUrl'));
    const outcome = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    await page.close();
  });
});
