import type { Browser, Page } from 'playwright-core';
import { auditPage, sidewaysScroll } from './audit-page.ts';
import { type Answers, serveFixtures } from './fixture-server.ts';
import { MOMENT } from './fixtures/moment.ts';
import { launchBrowser } from './launch-browser.ts';
import { VIEWER, VIEWS } from './views.ts';
import { watchPage } from './watch-page.ts';
import { buildWeb } from './web-build.ts';

export interface Opened {
  page: Page;
  origin: string;
  /** Console errors, refusals by the policy, exceptions and requests elsewhere so far. */
  faults: () => string[];
  close: () => Promise<void>;
}

export interface BrowserSession {
  /** Opens a page over the given answers, with the browser's clock at the recorded moment. */
  open: (path: string, answers: Answers, options?: { expected?: RegExp[] }) => Promise<Opened>;
  close: () => Promise<void>;
}

/** A browser and a fresh build for one test file. */
export async function startBrowserSession(): Promise<BrowserSession> {
  const [built, browser] = await Promise.all([buildWeb(), launchBrowser()]);
  return {
    open: (path, answers, options) => open(browser, built.folder, path, answers, options?.expected ?? []),
    close: async () => {
      await browser.close();
      await built.remove();
    },
  };
}

async function open(
  browser: Browser,
  folder: string,
  path: string,
  answers: Answers,
  expected: RegExp[],
): Promise<Opened> {
  const server = await serveFixtures(folder, answers);
  const context = await browser.newContext({ ...VIEWER, ...VIEWS.desktop });
  await context.clock.install({ time: MOMENT });
  const page = await context.newPage();
  const watched = watchPage(page, server.origin, expected);
  await page.goto(server.origin + path);
  return {
    page,
    origin: server.origin,
    faults: watched.faults,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** Light narrow and dark wide: both layouts and both sets of colours. */
const AUDITED = process.env.NHIPBAO_FULL === '1' ? Object.keys(VIEWS) : ['phone', 'dark'];

/**
 * Looks at a page as a desktop, in the dark, on a phone and at 320 px, without loading it again; faults by view. Scrolling
 * sideways is looked for in every view; the whole audit, a second of work, in two of them, and in all of the full tests.
 */
export async function auditEveryView(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const [name, view] of Object.entries(VIEWS)) {
    await page.setViewportSize(view.viewport);
    await page.emulateMedia({ colorScheme: 'colorScheme' in view ? view.colorScheme : 'light' });
    const found = AUDITED.includes(name) ? await auditPage(page) : await sidewaysScroll(page);
    if (found.length > 0) faults[name] = found;
  }
  return faults;
}
