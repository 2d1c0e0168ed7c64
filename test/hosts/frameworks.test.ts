/**
 * Badge and form from the installed package in React 19 and Vue 3, built as a portal builds itself: what is entered stays
 * through every drawing, also where each drawing brings a new callback.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installed, type Installed } from '../package/installed.ts';
import {
  ENTERED,
  FIRST,
  SECOND,
  STUDY,
  enter,
  entered,
  page,
  ready,
  startHosts,
  visit,
  type Hosts,
} from './host.ts';

let hosts: Hosts;
let portal: Installed;

/** The files a portal serves of a page of its own, by address. */
async function built(name: string): Promise<Record<string, string>> {
  const entry = join(portal.folder, `${name}.js`);
  copyFileSync(fileURLToPath(new URL(`pages/${name}.js`, import.meta.url)), entry);
  const [{ output }] = (await bundle({
    root: portal.folder,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['production', 'browser', 'import', 'module', 'default'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: { write: false, lib: { entry, formats: ['es'], fileName: name } },
  })) as unknown as [{ output: readonly { fileName: string; code: string }[] }];
  return Object.fromEntries(output.map(({ fileName, code }) => [`/${name}/${fileName}`, code]));
}

beforeAll(async () => {
  portal = await installed();
  const files = { ...(await built('react')), ...(await built('vue')) };
  const data = (gateway: string): string =>
    `data-gateway="${gateway}" data-study="${STUDY}" data-first="${FIRST}" data-second="${SECOND}"`;
  const html = (gateway: string, name: string): string =>
    page('<div id="app"></div>', [`/${name}/${name}.js`]).replace('<body>', `<body ${data(gateway)}>`);
  hosts = await startHosts(
    (gateway) => ({
      ...files,
      '/react.html': html(gateway, 'react'),
      '/vue.html': html(gateway, 'vue'),
    }),
    // Vue makes one for itself.
    ' vue',
  );
}, 300_000);
afterAll(async () => {
  await hosts?.stop();
  portal?.remove();
});

test.each(['react', 'vue'])(
  '%s: an entry survives every drawing, and events arrive (I-01, I-08)',
  async (name) => {
    const { on, calm } = await visit(hosts, `/${name}.html`);
    await ready(on);
    await enter(on);
    for (const times of [1, 2, 3]) {
      await on.locator('#again').click();
      await on.getByText(`Drawn ${times}`).waitFor();
    }
    await ready(on);
    expect(await entered(on)).toEqual(ENTERED);
    expect(Number(await on.locator('#changes').textContent())).toBeGreaterThan(0);
    await on.locator('#next').click();
    await ready(on, SECOND);
    expect(await on.locator('#pga').inputValue()).not.toBe('0.8');
    calm();
    await on.context().close();
  },
);
