/** Rules of the house that no linter knows. Each names the file and line and says what to do instead. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const source = (file) =>
  /\.(ts|mjs|html|css)$/.test(file) && !file.endsWith('.test.ts') && !file.includes('/generated/');

const RULES = [
  {
    rule: 'SQL lives in gateway/src/data, behind its three doors',
    files: (file) =>
      source(file) &&
      file.startsWith('gateway/src/') &&
      !file.startsWith('gateway/src/data/') &&
      !file.startsWith('gateway/src/interchange/import/staging'),
    pattern: /from 'better-sqlite3'|from 'drizzle-orm|\bSELECT\b.*\bFROM\b|\bINSERT INTO\b/,
  },
  {
    rule: 'no inline style, and no markup from text: a strict content security policy drops the one, the other is a hole',
    files: (file) => source(file) && file.startsWith('packages/'),
    pattern: /styleMap|unsafeHTML|unsafeSVG|innerHTML\s*=|\sstyle="|style=\$\{/,
  },
  {
    rule: 'rules have no clock and no I/O',
    files: (file) => source(file) && file.startsWith('packages/rules/src/') && !file.endsWith('.bench.ts'),
    pattern: /Date\.now\(|new Date\(\)|Math\.random\(|from 'node:|\bfetch\(/,
  },
  {
    rule: 'numbers people typed are read by rules/number, never by parseFloat or Number of a field',
    files: (file) => source(file) && file.startsWith('packages/widgets/src/'),
    pattern: /parseFloat\(|Number\([^)]*\.value/,
  },
  {
    rule: 'JSON in a page is written by toJson of the client: old libraries put toJSON on the prototypes of arrays',
    files: (file) =>
      source(file) &&
      /^packages\/(client|widgets)\/src\//.test(file) &&
      !/\.examples\.ts$|client\/src\/json\.ts$/.test(file),
    pattern: /JSON\.stringify\(/,
  },
  {
    rule: 'an option is chosen by property (.selected): by attribute, Firefox goes on showing what was chosen before',
    files: (file) => source(file) && file.startsWith('packages/widgets/src/'),
    pattern: /\?selected=/,
  },
  {
    rule: 'an attribute is a text or a flag: numbers come as text and are read by rules/number, lists as properties',
    files: (file) => source(file) && file.startsWith('packages/widgets/src/'),
    pattern: /\btype: (Number|Object|Array)\b/,
  },
  {
    rule: 'elements are defined through element/define, which never throws',
    files: (file) =>
      source(file) && file.startsWith('packages/widgets/src/') && !file.endsWith('element/define.ts'),
    pattern: /customElements\.define\(/,
  },
  {
    rule: 'no address of a package registry',
    files: (file) => !file.startsWith('scripts/check-house-rules'),
    pattern: /registry\.(npmjs|yarnpkg)|deb\.debian\.org/,
  },
];

let broken = 0;
for (const file of files) {
  let lines;
  for (const { rule, files: applies, pattern } of RULES) {
    if (!applies(file)) continue;
    lines ??= readFileSync(join(root, file), 'utf8').split('\n');
    for (const [n, line] of lines.entries()) {
      if (!pattern.test(line)) continue;
      broken += 1;
      process.stdout.write(`${file}:${n + 1}: ${rule}\n`);
    }
  }
}
process.exitCode = broken > 0 ? 1 : 0;
