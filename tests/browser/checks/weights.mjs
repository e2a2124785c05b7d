// How much a reader's telephone has to fetch.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { files, pages } from '../parts/pages.mjs';
import { build, twentyTeams } from '../parts/sites.mjs';

const KB = 1000;

/** Weighs match pages, style sheets and scripts, the first view, and a table of twenty. */
export async function weights({ sites }, faults) {
  const heaviest = { match: 0, css: 0, script: 0, view: 0 };
  for (const site of sites) {
    const read = (path) => readFileSync(join(site.folder, path));
    const ending = (end) => files(site.folder).filter((path) => path.endsWith(end));
    const sum = (list) => list.reduce((bytes, path) => bytes + read(path).length, 0);
    // The example's own static/ is the theme as its authors write it, copied as it is.
    const own = site.name === 'octagonal';
    heaviest.css = Math.max(heaviest.css, own ? 0 : sum(ending('.css')));
    // The names that the search looks through are no program.
    const scripts = ending('.js').filter((path) => path !== 'search-index.js');
    heaviest.script = Math.max(heaviest.script, sum(scripts));
    for (const page of site.pages.filter((page) => page.kind === 'match')) {
      const where = `${site.name}/${page.address}`;
      const bytes = Buffer.byteLength(page.html);
      const fetched = [page.html, ...linked(page.html).map((name) => read(name))];
      const view = fetched.reduce((sum, part) => sum + gzipSync(part).length, 0);
      heaviest.match = Math.max(heaviest.match, bytes);
      heaviest.view = Math.max(heaviest.view, view);
      if (bytes > 30 * KB) faults.add(where, `a match page of ${bytes} bytes`);
      if (view > 14 * KB) faults.add(where, `a first view of ${view} bytes, compressed`);
    }
  }
  if (heaviest.css > 14 * KB) faults.add('style sheets', `${heaviest.css} bytes`);
  if (heaviest.script > 5 * KB) faults.add('scripts', `${heaviest.script} bytes`);
  const table = tableOfTwenty();
  if (table > 12 * KB) faults.add('the table of twenty', `${table} bytes`);
  return `${JSON.stringify(heaviest)}, a table of twenty ${table} bytes`;
}

/** Style sheets and scripts of a page, from the root of the site. */
function linked(html) {
  const found = html.matchAll(/<(?:link rel="stylesheet" href|script [^>]*src)="([^"]*)"/g);
  return [...found].map(([, path]) => path.replace(/^(\.\.?\/)+/, ''));
}

/** The page of a league of twenty, with nothing on it but its table and what decided it. */
function tableOfTwenty() {
  const folder = build(twentyTeams(), 'out', []);
  const { html } = pages(folder).find((page) => page.path === 'competitions/twenty/index.html');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const table = /<table class="league">[\s\S]*?<\/table>[\s\S]*?<\/ul>/.exec(main)[0];
  return Buffer.byteLength(html) - Buffer.byteLength(main) + Buffer.byteLength(table);
}
