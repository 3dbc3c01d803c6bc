import type { BrowserContext } from 'playwright-core';

/** What playwright itself says where a test wants no service worker. */
const OF_PLAYWRIGHT = 'Service Worker registration blocked by Playwright';

/** Says on the console what the content security policy refused; a refusal that is caught is said nowhere else. */
export const REPORT_REFUSALS = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  console.error('The policy refused:', violatedDirective, blockedURI, sourceFile);
});`;

/**
 * Collects what must never happen on any page of a context: errors and warnings on the console, exceptions that
 * nobody caught, what the content security policy refused, and requests to anybody but the page's own origin.
 */
export async function watchProblems(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await context.addInitScript(REPORT_REFUSALS);
  context.on('console', (message) => {
    if (message.text() === OF_PLAYWRIGHT) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    problems.push(`uncaught: ${String(webError.error())}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const ours = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!ours) problems.push(`request to another origin: ${request.url()}`);
  });
  return problems;
}
