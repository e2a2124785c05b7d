// A crawler that follows every link of every page, with the site at the root of
// a host, under /a/b/, and opened from a disk.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Follows the links of each site in the three places. */
export async function links({ sites, server }, faults) {
  let followed = 0;
  for (const site of sites) {
    const { mount, folders } = site;
    followed += await crawl(`${server.origin}${mount}`, fetched(mount), site, 'at the root', faults);
    server.mount(`${mount}a/b/`, folders.below);
    followed += await crawl(`${server.origin}${mount}a/b/`, fetched(`${mount}a/b/`), site, 'under /a/b/', faults);
    const start = pathToFileURL(join(folders.disk, 'index.html')).href;
    followed += await crawl(start, opened, site, 'from a disk', faults);
  }
  return `${followed} links followed`;
}

/** What a host answers; a page elsewhere on it is not the site's. */
function fetched(mount) {
  return async (url) => {
    const response = await fetch(url, { redirect: 'manual' });
    const isSite = new URL(url).pathname.startsWith(mount);
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    const isThere = response.status === 200 && isSite;
    const body = await response.text();
    return { isThere, html: isPage && isThere ? body : '' };
  };
}

/** What a file manager opens: a folder is nothing to read. */
async function opened(url) {
  const file = fileURLToPath(url);
  const isThere = existsSync(file) && statSync(file).isFile();
  return { isThere, html: isThere && file.endsWith('.html') ? readFileSync(file, 'utf8') : '' };
}

async function crawl(start, open, site, place, faults) {
  const seen = new Map();
  const asked = [{ url: start, from: 'the start' }];
  let count = 0;
  for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
    const [address, anchor] = next.url.split('#');
    if (!seen.has(address)) {
      const { isThere, html } = await open(address);
      seen.set(address, { isThere, ids: new Set(values(html, 'id')) });
      for (const target of targets(html)) {
        if (isOwn(target)) asked.push({ url: new URL(target, address).href, from: address });
      }
    }
    count += 1;
    const { isThere, ids } = seen.get(address);
    const from = `${site.name} ${place}: ${next.from}`;
    if (!isThere) {
      faults.add(from, `leads nowhere: ${address}`);
    } else if (anchor && ids.size > 0 && !ids.has(decodeURIComponent(anchor))) {
      faults.add(from, `nothing there has that name: ${next.url}`);
    }
  }
  return count;
}

/** All that a page asks for or leads to. */
function targets(html) {
  const sets = values(html, 'srcset').flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0]));
  return [...values(html, 'href'), ...values(html, 'src'), ...values(html, 'action'), ...values(html, 'poster'), ...sets];
}

function values(html, attribute) {
  const found = html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'));
  return [...found].map(([, value]) => value.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/'));
}

/** Whether a link stays within the site: it has no scheme. */
function isOwn(target) {
  return !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}
