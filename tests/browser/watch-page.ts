import type { Page } from 'playwright-core';

/**
 * Watches a page from before its first request: errors on the console (refusals by the Content-Security-Policy are among
 * them), exceptions, and requests to anywhere but its own origin. `faults()` is what was seen so far. Answers that a test
 * made fail on purpose are on the console too and are named in `expected`.
 */
export function watchPage(page: Page, origin: string, expected: RegExp[] = []): { faults: () => string[] } {
  const seen: string[] = [];
  const note = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) seen.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      note(`request elsewhere: ${request.url()}`);
  });
  return { faults: () => [...seen] };
}
