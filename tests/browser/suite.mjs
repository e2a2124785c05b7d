// All checks, on every kind of page of the Octagonal and the World Cup of 2018.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { lighthouseScores } from './checks/lighthouse.mjs';
import { links } from './checks/links.mjs';
import { markup } from './checks/markup.mjs';
import { rendered } from './checks/rendered.mjs';
import { weights } from './checks/weights.mjs';
import { Faults } from './parts/faults.mjs';
import { pages, samples } from './parts/pages.mjs';
import { serve } from './parts/server.mjs';
import { SITES, build } from './parts/sites.mjs';

const CHECKS = { weights, markup, links, documents, rendered, lighthouse: lighthouseScores };

/** The sites, built for each place where one may stand. */
function built(server) {
  return SITES.map((site) => {
    const mount = `/${site.name}/`;
    const url = `${server.origin}${mount}`;
    const folders = {
      root: build(site, 'root', ['--base-url', url]),
      below: build(site, 'below', ['--base-url', `${url}a/b/`]),
      disk: build(site, 'disk', ['--browse-from-disk']),
    };
    server.mount(mount, folders.root);
    const all = pages(folders.root);
    return { ...site, mount, url, folders, folder: folders.root, pages: all, samples: samples(all) };
  });
}

/** Feeds, calendars, data and what pages say to machines: Python reads them. */
function documents({ sites }, faults) {
  const python = fileURLToPath(new URL('.venv/bin/python', import.meta.url));
  const script = fileURLToPath(new URL('checks/documents.py', import.meta.url));
  const counts = sites.map((site) => {
    const done = spawnSync(python, [script, site.folder, site.url], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(done.stderr);
    const { faults: found, count } = JSON.parse(done.stdout);
    found.forEach(([where, what]) => faults.add(`${site.name}/${where}`, what));
    return `${site.name}: ${count}`;
  });
  return counts.join('; ');
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in CHECKS));
if (unknown !== undefined) {
  console.error(`there is no check ${unknown}; there are ${Object.keys(CHECKS).join(', ')}`);
  process.exit(2);
}
const server = await serve();
const sites = built(server);
for (const site of sites) {
  const kinds = [...new Set(site.samples.map((page) => page.kind))];
  console.log(`${site.name}: ${site.pages.length} pages, ${site.samples.length} looked at: ${kinds.join(', ')}`);
}
let failed = false;
for (const [name, check] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const faults = new Faults();
  const began = performance.now();
  const summary = await check({ sites, server }, faults);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const lines = faults.lines();
  failed ||= lines.length > 0;
  console.log(`${lines.length > 0 ? 'FAILED' : 'ok'} ${name} (${seconds} s): ${summary}`);
  lines.forEach((line) => console.log(`  ${line}`));
}
server.close();
process.exit(failed ? 1 : 0);
