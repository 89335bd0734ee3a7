import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EVERY_OPENED_PAGE } from './every-page.ts';
import { serveFixtures } from './fixture-server.ts';
import { MOMENT } from './fixtures/moment.ts';
import { launchBrowser } from './launch-browser.ts';
import { VIEWER, VIEWS } from './views.ts';
import { buildWeb } from './web-build.ts';

/**
 * Pictures of the pages, to look at while working on them:
 * `npx tsx --conditions=@nhipbao/source tests/browser/take-screenshots.ts FOLDER [pages] [views] [lines]`: pages and views
 * are lists with commas (all by default), `lines` cuts a picture at so many pixels.
 */
const [folder = 'screenshots', pages = '', views = '', lines] = process.argv.slice(2);
const wanted = <T>(all: Record<string, T>, names: string) =>
  Object.entries(all).filter(([name]) => names === '' || names.split(',').includes(name));

await mkdir(folder, { recursive: true });
const built = await buildWeb();
const opened = await Promise.all(
  EVERY_OPENED_PAGE.filter(({ name }) => pages === '' || pages.split(',').includes(name)).map(async (one) => ({
    ...one,
    server: await serveFixtures(built.folder, one.answers),
  })),
);
const browser = await launchBrowser();
for (const [view, options] of wanted(VIEWS, views)) {
  const context = await browser.newContext({ ...VIEWER, ...options });
  await context.clock.setFixedTime(MOMENT);
  const page = await context.newPage();
  for (const { name, path, server } of opened) {
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    const cut = lines ? { clip: { x: 0, y: 0, width: options.viewport.width, height: Number(lines) } } : {};
    await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true, ...cut });
  }
  await context.close();
}
await browser.close();
for (const { server } of opened) await server.close();
await built.remove();
