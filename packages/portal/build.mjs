/** Builds the portal into `dist`: the pages and styles as they are, the modules bundled under fixed names. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { en } from './src/locales/en.ts';
import { zhCN } from './src/locales/zh-CN.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = `${here}dist`;
const pages = `${here}pages`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
cpSync(`${here}src/styles`, `${dist}/styles`, { recursive: true });
for (const file of readdirSync(pages)) {
  const text = readFileSync(`${pages}/${file}`, 'utf8');
  // The one sentence that must be read without any script is in both languages.
  writeFileSync(`${dist}/${file}`, text.replaceAll('{{noscript}}', `${zhCN.noscript} ${en.noscript}`));
}

await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: `${here}src/index.ts`,
        hospital: `${here}src/hospital.ts`,
        study: `${here}src/study.ts`,
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
});
