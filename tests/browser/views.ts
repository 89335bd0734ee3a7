import type { BrowserContextOptions } from 'playwright-core';

/** The four ways in which every page is looked at: phone, desktop, dark, and 400 % zoom (320 px of reflow). */
export const VIEWS = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  reflow: { viewport: { width: 320, height: 640 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type ViewName = keyof typeof VIEWS;

/** A viewer in another zone than the newsroom's, so that a time read from the machine's zone would show. */
export const VIEWER: BrowserContextOptions = {
  locale: 'vi-VN',
  timezoneId: 'America/New_York',
  reducedMotion: 'reduce',
};
