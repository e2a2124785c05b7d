// Pages as a browser shows them, under the strictest policy that they promise.
//
// axe finds nothing; the page does not scroll sideways; the console stays empty;
// nothing is asked of another host; without scripts, the same words are there
// and no control is that would do nothing.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { SCHEMES, WIDTHS, inWindows, launch, show } from '../parts/chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at the samples of each site. */
export async function rendered({ sites, server }, faults) {
  const browser = await launch();
  const items = sites.flatMap((site) =>
    site.samples.map((page) => ({
      name: `${site.name}/${page.address}`,
      url: `${server.origin}${site.mount}${page.address}`,
      isMissing: page.kind === 'not-found',
    })),
  );
  try {
    await inWindows(browser, items, (window, item) => look(window, item, server.origin, faults));
  } finally {
    await browser.close();
  }
  return `${items.length} pages in ${SCHEMES.length} schemes at ${WIDTHS.length} widths`;
}

async function look(window, item, origin, faults) {
  listen(window, item, origin, faults);
  await window.setViewport({ width: 1280, height: 900 });
  await window.goto(item.url, { waitUntil: 'load' });
  await window.evaluate(axe);
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      await show(window, width, scheme);
      const where = `${item.name} (${scheme}, ${width} px)`;
      await holds(window, where, faults);
    }
  }
  await withoutScripts(window, item, faults);
}

function listen(window, item, origin, faults) {
  window.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !item.isMissing) {
      faults.add(item.name, `console: ${message.text()} ${message.location().url ?? ''}`);
    }
  });
  window.on('pageerror', (error) => faults.add(item.name, `script: ${error.message}`));
  window.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) {
      faults.add(item.name, `asks another host: ${request.url()}`);
    }
  });
}

async function holds(window, where, faults) {
  const [wide, widest] = await window.evaluate(() => {
    const view = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll('*')].find((element) => {
      const box = element.getBoundingClientRect();
      return box.right > view + 1 && !element.closest('[tabindex="0"], .hidden, .skip');
    });
    const name = out && `${out.localName}.${out.className}`;
    return [document.documentElement.scrollWidth - view, name];
  });
  if (wide > 0) faults.add(where, `scrolls sideways, by ${widest}`);
  const { violations } = await window.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
  );
  for (const violation of violations) {
    for (const node of violation.nodes.slice(0, 2)) {
      const why = node.failureSummary.split('\n').slice(1, 2).join().trim();
      faults.add(where, `axe ${violation.id}: ${why}\n    ${node.html.slice(0, 160)}`);
    }
  }
}

async function withoutScripts(window, item, faults) {
  const words = () => window.evaluate(() => document.querySelector('main').innerText);
  const withScripts = await words();
  await window.setJavaScriptEnabled(false);
  await window.goto(item.url, { waitUntil: 'load' });
  if ((await words()).length < withScripts.length * 0.9) {
    faults.add(item.name, 'says less without scripts');
  }
  const idle = await window.evaluate(() =>
    [...document.querySelectorAll('button, input, select, [onclick], a[href^="javascript:"]')]
      .filter((control) => control.checkVisibility() && !control.form?.getAttribute('action'))
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  idle.forEach((control) => faults.add(item.name, `does nothing without scripts: ${control}`));
}
