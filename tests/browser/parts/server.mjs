// A web server as plain as a host of static files, with the policy that the
// pages promise to hold.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/** Serves what is mounted: from a path that ends in `/` to a folder. */
export async function serve() {
  const mounts = new Map();
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    mount: (path, folder) => mounts.set(path, folder),
    close: () => server.close(),
  };
}

async function answer(mounts, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  const longest = [...mounts.keys()].sort((a, b) => b.length - a.length);
  const mount = longest.find((prefix) => path.startsWith(prefix));
  const headers = { 'Content-Security-Policy': "default-src 'self'" };
  if (mount === undefined) {
    response.writeHead(404, headers).end('nothing is served here');
    return;
  }
  const folder = mounts.get(mount);
  const below = normalize(path.slice(mount.length)).replace(/^(\.\.\/)+/, '');
  const found = await fileAt(join(folder, below), path);
  if (found === 'folder') {
    response.writeHead(301, { ...headers, Location: `${path}/` }).end();
    return;
  }
  const file = found ?? join(folder, '404.html');
  const body = await readFile(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, { ...headers, 'Content-Type': type });
  response.end(body);
}

/** The file that a path names; `folder` where the path lacks its last `/`. */
async function fileAt(file, path) {
  const at = path.endsWith('/') ? join(file, 'index.html') : file;
  const stats = await stat(at).catch(() => undefined);
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? 'folder' : at;
}
