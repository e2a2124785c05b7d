// The pages of a built site, and a few of each kind that show all there is to
// see of it.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a folder, by its path with `/`. */
export function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every page, with its HTML and its kind: the first class of its body. */
export function pages(folder) {
  return files(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const kind = /<body class="([^" ]+)/.exec(html)?.[1] ?? 'redirect';
      return { path, html, kind, address: path.replace(/(^|\/)index\.html$/, '$1') };
    });
}

/**
 * Of each kind the fewest pages that between them show every element with every
 * class: so a component that stands on one page alone is looked at, and a new
 * kind of page is as soon as it exists.
 */
export function samples(all) {
  const kinds = Map.groupBy?.(all, (page) => page.kind) ?? grouped(all);
  return [...kinds].flatMap(([kind, members]) => (kind === 'redirect' ? [] : cover(members)));
}

function grouped(all) {
  const kinds = new Map();
  for (const page of all) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}

function cover(members) {
  const rest = new Map(members.map((page) => [page, features(page.html)]));
  const chosen = [];
  for (;;) {
    let best;
    for (const [page, left] of rest) {
      if (left.size > (best?.left.size ?? 0)) best = { page, left };
    }
    if (best === undefined) return chosen;
    chosen.push(best.page);
    const shown = [...best.left];
    for (const left of rest.values()) shown.forEach((feature) => left.delete(feature));
  }
}

/** What a page shows: its elements, each with its classes. */
function features(html) {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const found = new Set();
  for (const [, name, attributes] of body.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g)) {
    const classes = / class="([^"]*)"/.exec(attributes)?.[1].replace(/\d+/g, '0') ?? '';
    found.add(`${name}.${classes}`);
  }
  return found;
}
