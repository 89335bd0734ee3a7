import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const Result = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/**
 * Faults of a page as it stands, one sentence each; an empty list is what a test expects. Looks for violations of WCAG 2.2
 * A and AA (targets of 24 px among them) and of axe's best practices, and for scrolling sideways.
 */
export async function auditPage(page: Page): Promise<string[]> {
  return [...(await violationsOf(page)), ...(await sidewaysScroll(page))];
}

async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy would refuse it, and must.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(axeFile, 'utf8'));
  const run = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })`;
  const { violations } = Result.parse(await page.evaluate(run));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`.trim()),
  );
}

/** The fault of a page that is wider than its window; empty for one that is not. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const wide = z
    .object({ scroll: z.number(), client: z.number() })
    .parse(
      await page.evaluate(
        '({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })',
      ),
    );
  return wide.scroll > wide.client ? [`the page scrolls sideways: ${wide.scroll} px in ${wide.client} px`] : [];
}
