import { auditPage } from './audit-page.ts';
import { serveFixtures } from './fixture-server.ts';
import { MOMENT } from './fixtures/moment.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { launchBrowser } from './launch-browser.ts';
import { VIEWER, VIEWS } from './views.ts';
import { watchPage } from './watch-page.ts';
import { buildWeb } from './web-build.ts';

const only = process.argv[2];
const views = (process.argv[3] ?? 'phone,desktop').split(',');
const built = await buildWeb();
const server = await serveFixtures(built.folder, recordedAnswers);
const browser = await launchBrowser();
const paths: Record<string, string> = {
  overview: '/',
  works: '/noi-dung?unit=newspaper',
  work: '/noi-dung/work-1',
  indicators: '/chi-so',
  trend: '/chi-so/digital-trend-content/newspaper',
  platforms: '/chi-so/digital-platforms/newspaper',
  sources: '/nguon-du-lieu',
  source: '/nguon-du-lieu/dai-web',
  missing: '/khong-co',
};
for (const [name, path] of Object.entries(paths)) {
  if (only && only !== 'all' && !only.split(',').includes(name)) continue;
  for (const view of views) {
    const context = await browser.newContext({ ...VIEWER, ...VIEWS[view as keyof typeof VIEWS] });
    await context.clock.setFixedTime(MOMENT);
    const page = await context.newPage();
    const watched = watchPage(page, server.origin);
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(200);
    await page.screenshot({
      path: `/tmp/shots/${name}-${view}.png`,
      fullPage: true,
      clip: process.argv[4]
        ? { x: 0, y: Number(process.argv[4]), width: (VIEWS as any)[view].viewport.width, height: 1100 }
        : undefined,
    } as any);
    console.log(name, view, await auditPage(page), watched.faults());
    await context.close();
  }
}
await browser.close();
await server.close();
await built.remove();
