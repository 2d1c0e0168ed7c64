/** What a test in the browser may ask of Node: a real gateway over HTTP, and trouble with it. */
import type { BrowserCommand } from 'vitest/node';
import { madeUpSubject as withResponse } from '@trialside/client/testing/made-up';
import { startTestGateway, type Faults, type TestGateway } from '@trialside/client/testing/test-gateway';

const STUDY = 'TS-SLE-ITP-01';
const gateways = new Map<string, TestGateway>();

const at = (url: string): TestGateway => {
  const gateway = gateways.get(url);
  if (!gateway) throw new Error(`no gateway at ${url}`);
  return gateway;
};

/** Starts a gateway with subjects whose latest count is given by code; answers its address. */
export const startGateway: BrowserCommand<[subjects: Record<string, string | null>]> = async (
  _context,
  subjects,
) => {
  const gateway = await startTestGateway(
    STUDY,
    Object.entries(subjects).map(([code, platelets]) => withResponse(code, platelets)),
  );
  gateways.set(gateway.url, gateway);
  return gateway.url;
};

/** Somebody else records a count. */
export const recordCount: BrowserCommand<[url: string, code: string, platelets: string]> = (
  _context,
  url,
  code,
  platelets,
) => {
  at(url).put(withResponse(code, platelets));
};

export const setFaults: BrowserCommand<[url: string, faults: Partial<Faults>]> = (_context, url, faults) => {
  Object.assign(at(url).faults, faults);
};

/** Lets every answer about a subject wait. */
export const slowDown: BrowserCommand<[url: string, code: string, ms: number]> = (
  _context,
  url,
  code,
  ms,
) => {
  at(url).faults.slow.set(code, ms);
};

export const stopGateway: BrowserCommand<[url: string]> = (_context, url) => at(url).stop();
export const restartGateway: BrowserCommand<[url: string]> = (_context, url) => at(url).start();

/** Operations received so far, in order. */
export const operations: BrowserCommand<[url: string]> = (_context, url) =>
  at(url).received.map(({ operation }) => operation);

export const openStreams: BrowserCommand<[url: string]> = (_context, url) => at(url).streams;

declare module 'vitest/browser' {
  interface BrowserCommands {
    startGateway: (subjects: Record<string, string | null>) => Promise<string>;
    recordCount: (url: string, code: string, platelets: string) => Promise<void>;
    setFaults: (url: string, faults: Partial<Faults>) => Promise<void>;
    slowDown: (url: string, code: string, ms: number) => Promise<void>;
    stopGateway: (url: string) => Promise<void>;
    restartGateway: (url: string) => Promise<void>;
    operations: (url: string) => Promise<string[]>;
    openStreams: (url: string) => Promise<number>;
  }
}
