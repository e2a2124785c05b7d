// A newcomer's first evening: a site, a report, a mistake and its mend, the
// page in a real browser following each save, and the built site served by
// nginx under a path, crawled.

import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launch } from './parts/chromium.mjs';
import { nginx } from './parts/nginx.mjs';
import { run, serveSite } from './parts/program.mjs';

const folder = await mkdtemp(join(tmpdir(), 'pressbox-newcomer-'));
const site = join(folder, 'harbour-football');
const report = join(site, 'content/reports/2026-08-22-kestrel-town-ashford-rovers.md');
const match = 'matches/northern-league/kestrel-town-v-ashford-rovers/';

/** A command that must go well. */
function does(...commands) {
  const done = run(site, ...commands);
  assert.equal(done.code, 0, `${commands.join(' ')}: ${done.out}${done.err}`);
  return done;
}

/** The report, with this score and these goals. */
const text = (score, goals) =>
  `---\ntitle: At the harbour\ncompetition: northern-league\nresult: Kestrel Town ${score} Ashford Rovers\ngoals: ${goals}\n---\nA windy afternoon.\n`;

async function begins() {
  const made = run(folder, 'init', 'harbour-football', '--yes');
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /pressbox serve --open/);
  assert.match(does('check').out, /Nothing to complain of/);
  does('new', 'report', 'Kestrel Town 1-1 Ashford Rovers', '--date', '2026-08-22');
  does('check');
}

async function errs() {
  await writeFile(report, text('1-1', 'Rossi 12 – Okafor 80, Okafor 85'));
  const wrong = run(site, 'check');
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /2026-08-22-kestrel-town-ashford-rovers\.md:5:8/);
  assert.match(wrong.err, /help: /);
  await writeFile(report, text('1-1', 'Rossi 12 – Okafor 80'));
  does('check');
}

/** Waits until the page says something. */
const says = (page, words) =>
  page.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 30_000 }, words);

/** Does something, and waits until the page has been loaded again for it. */
async function reloads(page, act) {
  await page.evaluate(() => { window.untouched = true; });
  await act();
  await page.waitForFunction(
    () => window.untouched === undefined && document.readyState === 'complete',
    { timeout: 30_000 },
  );
}

async function watches(browser) {
  const served = await serveSite(site);
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${served.url}${match}`);
  await says(page, 'A windy afternoon.');

  await reloads(page, () => writeFile(report, text('4-1', 'Rossi 12, 60, 61, 90 – Okafor 80')));
  await says(page, '4–1');

  // A fault is laid over the page, which stays; mended, the layer goes.
  await writeFile(report, text('4-2', 'Rossi 12, 60, 61, 90 – Okafor 80'));
  await page.waitForSelector('#pressbox-trouble', { timeout: 30_000 });
  const told = await page.$eval('#pressbox-trouble', (layer) => layer.innerText);
  assert.match(told, /kestrel-town-ashford-rovers\.md:5:8/);
  assert.match(told, /score-mismatch/);
  await says(page, '4–1');
  await writeFile(report, text('4-1', 'Rossi 12, 60, 61, 90 – Okafor 80'));
  await page.waitForSelector('#pressbox-trouble', { hidden: true, timeout: 30_000 });
  await says(page, '4–1');

  // A style sheet is swapped without loading the page again.
  await reloads(page, () => does('theme', 'eject', 'pressbox.css'));
  await page.evaluate(() => { window.untouched = true; });
  await appendFile(join(site, 'static/pressbox.css'), '\nbody { outline: 3px solid rgb(1, 2, 3); }\n');
  await page.waitForFunction(
    () => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)',
    { timeout: 30_000 },
  );
  assert.equal(await page.evaluate(() => window.untouched), true);
  assert.deepEqual(faults, []);
  await page.close();
  served.stop();
}

/** Every address that a page names. */
function addresses(html, from) {
  const found = html.matchAll(/ (?:href|src)="([^"]+)"/g);
  return [...found].map(([, address]) => new URL(address.replaceAll('&amp;', '&'), from));
}

async function publishes() {
  const mount = '/club/football/';
  const server = await nginx(mount, join(site, 'public'), folder);
  try {
    return await crawl(server.origin, mount);
  } finally {
    server.close();
  }
}

/** Follows every address of the site, below its path; how many there are. */
async function crawl(origin, mount) {
  const home = `${origin}${mount}`;
  does('build', '--base-url', home);
  const seen = new Set([home]);
  const left = [home];
  for (let url = left.pop(); url !== undefined; url = left.pop()) {
    const answer = await fetch(url);
    assert.equal(answer.status, 200, url);
    const body = await answer.text();
    if (!answer.headers.get('content-type').startsWith('text/html')) continue;
    for (const address of addresses(body, url)) {
      address.hash = '';
      if (address.origin !== origin) continue;
      assert.ok(address.pathname.startsWith(mount), `${url} leads out of the site: ${address}`);
      if (!seen.has(address.href)) {
        seen.add(address.href);
        left.push(address.href);
      }
    }
  }
  assert.ok(seen.size > 15, `only ${seen.size} addresses`);
  const lost = await fetch(`${home}nowhere/`);
  assert.equal(lost.status, 404);
  assert.match(await lost.text(), /<h1/);
  return seen.size;
}

const browser = await launch();
try {
  await begins();
  await errs();
  await watches(browser);
  const crawled = await publishes();
  assert.match(await readFile(join(site, 'public/index.html'), 'utf8'), /At the harbour/);
  console.log(`newcomer: from init to a crawled site of ${crawled} addresses`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
