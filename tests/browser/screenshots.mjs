// A picture of each kind of page of both sites: light and dark, phone and desk.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { SCHEMES, inWindows, launch, show } from './parts/chromium.mjs';
import { pages, samples } from './parts/pages.mjs';
import { serve } from './parts/server.mjs';
import { SITES, build } from './parts/sites.mjs';

const SCREENS = { phone: 390, desk: 1280 };

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const server = await serve();
const items = SITES.flatMap((site) => {
  const mount = `/${site.name}/`;
  const output = build(site, 'pictures', ['--base-url', `${server.origin}${mount}`]);
  server.mount(mount, output);
  const seen = new Map();
  return samples(pages(output)).map((page) => {
    const number = (seen.get(page.kind) ?? 0) + 1;
    seen.set(page.kind, number);
    const name = `${site.name}-${page.kind}${number > 1 ? `-${number}` : ''}`;
    return { name, url: `${server.origin}${mount}${page.address}` };
  });
});
const browser = await launch();
const picture = async (window, { name, url }) => {
  await window.goto(url, { waitUntil: 'load' });
  for (const [screen, width] of Object.entries(SCREENS)) {
    for (const scheme of SCHEMES) {
      await show(window, width, scheme);
      await window.screenshot({ path: join(folder, `${name}-${screen}-${scheme}.png`), fullPage: true });
    }
  }
};
// One at a time: Chromium draws only the window in front.
await inWindows(browser, items, picture, 1);
await browser.close();
server.close();
console.log(`${items.length * 4} pictures in ${folder}`);
