// The browser.

import puppeteer from 'puppeteer-core';

/** How wide a window is looked at: a small phone, a tablet, a desk. */
export const WIDTHS = [320, 768, 1280];

/** Light and dark. */
export const SCHEMES = ['light', 'dark'];

/** Starts Chromium. */
export function launch(extra = []) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars', ...extra],
  });
}

/** A window of so many pixels that prefers light or dark. */
export async function show(page, width, scheme, height = 900) {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height });
}

/** Does `work` with each item, in as many windows at once as there are cores. */
export async function inWindows(browser, items, work, windows = 2) {
  const left = [...items];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const page = await browser.newPage();
      try {
        await work(page, item);
      } finally {
        await page.close();
      }
    }
  };
  await Promise.all(Array.from({ length: windows }, one));
}
