// Valid HTML and CSS: the checker of the Nu Html Checker and html-validate find
// no error on any page.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

import { HtmlValidate } from 'html-validate';

const run = promisify(execFile);

/** Rules of html-validate beyond the standard that the pages do not follow, and why. */
const RULES = {
  'doctype-style': ['error', { style: 'lowercase' }],
  // Voids stand as the standard writes them.
  'void-style': ['error', { style: 'omit' }],
  // White space that nobody sees.
  'no-trailing-whitespace': 'off',
  // Names come from players, teams and headings: they may be long.
  'long-title': 'off',
};

/** What the Nu Html Checker does not know yet, and where it stands. */
const UNKNOWN_TO_NU = [
  // SVG 2 §8.12, and in every browser.
  /Property “vector-effect” doesn't exist/,
];

/** Checks all pages of each site. */
export async function markup({ sites }, faults) {
  let count = 0;
  for (const site of sites) {
    await nu(site, faults);
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: RULES,
    });
    for (const page of site.pages) {
      count += 1;
      const report = await validator.validateString(page.html, page.path);
      for (const message of report.results.flatMap((result) => result.messages)) {
        faults.add(`${site.name}/${page.path}:${message.line}`, `html-validate ${message.ruleId}: ${message.message}`);
      }
    }
  }
  return `${count} pages`;
}

async function nu(site, faults) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', '--also-check-css', '--skip-non-html', site.folder];
  const { stderr } = await run('java', args, { maxBuffer: 1 << 28 }).catch((error) => error);
  const messages = JSON.parse(stderr).messages;
  for (const message of messages.filter(({ message }) => !UNKNOWN_TO_NU.some((known) => known.test(message)))) {
    const file = message.url.slice(message.url.indexOf(site.folder) + site.folder.length + 1);
    faults.add(`${site.name}/${file}:${message.lastLine}`, `vnu: ${message.message}`);
  }
}
