import type { BrowserContext } from 'playwright-core';

/**
 * Collects what must never happen on any page of a context: errors and warnings on the console, exceptions that
 * nobody caught, and requests to anybody but the page's own origin.
 */
export function watchProblems(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
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
