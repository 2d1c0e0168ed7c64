/** Which build of the gateway this is, as every change names it. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export const BUILD: string = `trialside-gateway ${manifest.version}`;
