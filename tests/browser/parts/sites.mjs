// The sites that are looked at, built afresh for each run.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../../..');
const work = join(root, 'target/browser');

/** Where each site's content is. */
export const SITES = [
  { name: 'octagonal', folder: root },
  { name: 'world-cup-2018', folder: join(root, 'tests/sites/world-cup-2018') },
];

/** Builds a site for the address under which it will be served. */
export function build(site, output, options) {
  const folder = join(work, site.name, output);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const args = ['build', '--root', site.folder, '--output', folder, '--quiet', ...options];
  try {
    execFileSync(process.env.PRESSBOX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error(`${site.name} cannot be built:\n${error.stderr}`);
  }
  return folder;
}

/** A folder for what a check makes by itself. */
export function scratch(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A league of twenty that has played all its 380 matches: a whole table, for
 * its weight. Who wins follows from the numbers of teams and rounds.
 */
export function twentyTeams() {
  const folder = scratch('twenty-teams');
  mkdirSync(join(folder, 'content/competitions'), { recursive: true });
  const teams = Array.from({ length: 20 }, (_, n) => `Borough of ${String.fromCharCode(65 + n)}ford`);
  const rows = ['date,round,home,away,home_goals,away_goals'];
  const kickoff = Date.UTC(2025, 7, 9);
  for (let round = 0; round < 38; round += 1) {
    const day = new Date(kickoff + round * 7 * 86_400_000).toISOString().slice(0, 10);
    for (let pair = 0; pair < 10; pair += 1) {
      const turn = (place) => 1 + ((place + round - 1) % 19);
      let [a, b] = pair === 0 ? [0, turn(19)] : [turn(pair), turn(19 - pair)];
      if ((round < 19) === ((round + pair) % 2 === 0)) [a, b] = [b, a];
      rows.push([day, round + 1, teams[a], teams[b], (a * 7 + round) % 4, (b * 5 + round) % 3].join());
    }
  }
  const league = ['---', 'name: Twenty Boroughs League', 'season: 2025–26', `teams: [${teams.join(', ')}]`, '---', ''];
  writeFileSync(join(folder, 'content/competitions/twenty.md'), league.join('\n'));
  writeFileSync(join(folder, 'content/competitions/twenty.csv'), `${rows.join('\n')}\n`);
  return { name: 'twenty-teams', folder };
}
