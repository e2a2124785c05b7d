// nginx, told what the guide's page on publishing tells it: the server that
// most readers of that page have.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const GUIDE = new URL('../../../content/pages/guide/publishing.md', import.meta.url);

/** The guide's `location`, for this mount and folder. */
async function location(mount, folder) {
  const [, told] = (await readFile(GUIDE, 'utf8')).match(/```nginx\n(.*?)```/s) ?? [];
  assert.ok(told, 'the guide tells nginx nothing');
  const there = told.replaceAll('/srv/www/football/', `${folder}/`).replaceAll(' /football/', ` ${mount}`);
  assert.ok(!there.includes('football/;'), there);
  return there;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Serves a folder below a path that ends in `/`; scratch takes nginx's own files. */
export async function nginx(mount, folder, scratch) {
  const port = await freePort();
  const config = join(scratch, 'nginx.conf');
  const aside = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(scratch, kind)};`)
    .join(' ');
  await writeFile(config, `
daemon off; master_process off; pid ${join(scratch, 'nginx.pid')};
events {}
http {
  include /etc/nginx/mime.types; access_log off; ${aside}
  server {
    listen 127.0.0.1:${port}; root ${scratch};
    ${await location(mount, folder)}
  }
}
`);
  const log = join(scratch, 'nginx.log');
  const server = spawn(process.env.NGINX_PROGRAM, ['-c', config, '-e', log], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    if (await fetch(origin).then(() => true, () => false)) break;
    assert.ok(tries < 100 && server.exitCode === null, `nginx does not answer, see ${log}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return { origin, close: () => server.kill() };
}
