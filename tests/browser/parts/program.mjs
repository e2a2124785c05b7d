// The program as a writer runs it.

import { spawn, spawnSync } from 'node:child_process';

/** Runs a command in a folder: how it ended, and what it said. */
export function run(folder, ...commands) {
  const done = spawnSync(process.env.PRESSBOX, commands, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Serves the site in a folder, until `stop` is called. */
export async function serveSite(folder) {
  const program = spawn(process.env.PRESSBOX, ['serve', '--port', '0'], { cwd: folder });
  program.stderr.resume();
  let told = '';
  const url = await new Promise((ready, failed) => {
    program.on('exit', (code) => failed(new Error(`serve ended with ${code}: ${told}`)));
    program.stdout.on('data', (text) => {
      told += text;
      const found = /http:\/\/[^ ]+\//.exec(told);
      if (found) ready(found[0]);
    });
  });
  program.removeAllListeners('exit');
  return { url, pid: program.pid, stop: () => program.kill('SIGINT') };
}
