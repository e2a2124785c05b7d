// From save to reloaded page at the size of a large site, and what memory does
// over many saves. Prints figures and judges nothing:
//
//   saves SITE_FOLDER [SAVES]
//
// The site is a corpus of reports, of which one is changed and put back.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch } from './parts/chromium.mjs';
import { serveSite } from './parts/program.mjs';

const [site, count = '1000'] = process.argv.slice(2);
if (site === undefined) {
  console.error('which site? saves SITE_FOLDER [SAVES]');
  process.exit(2);
}

/** Every report below a folder. */
async function reports(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Megabytes that a process has in memory. */
async function memory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}

const all = await reports(join(site, 'content/reports'));
const report = all[Math.floor(all.length / 2)];
const before = await readFile(report, 'utf8');
const served = await serveSite(site);
const browser = await launch();
try {
  const page = await browser.newPage();
  // The page of the first team that the report's links lead to changes with it;
  // any page is loaded again, so the home page will do.
  await page.goto(served.url, { waitUntil: 'load' });
  const times = [];
  const memories = [];
  for (let save = 1; save <= Number(count); save += 1) {
    const loaded = new Promise((done) => page.once('load', done));
    const saved = performance.now();
    await writeFile(report, `${before.trimEnd()}\n\nSaved ${save} times.\n`);
    await loaded;
    times.push(performance.now() - saved);
    if (save % Math.ceil(Number(count) / 10) === 0) memories.push(await memory(served.pid));
  }
  times.sort((a, b) => a - b);
  const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))]);
  console.log(`${all.length} reports, ${count} saves`);
  console.log(`save to loaded page: median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms, longest ${at(1)} ms`);
  console.log(`memory, in MB, ten times on the way: ${memories.join(' ')}`);
} finally {
  await writeFile(report, before);
  await browser.close();
  served.stop();
}
