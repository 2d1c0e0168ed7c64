/** graphql-http's audits of a server: all of them in development; in production all but those that are listed with a reason. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRODUCTION_DEVIATIONS } from './production-deviations.ts';
import { testGateway, type TestGateway } from './testing.ts';

let development: TestGateway;
let production: TestGateway;
beforeAll(async () => {
  development = await testGateway();
  production = await testGateway({ env: { NODE_ENV: 'production' } });
}, 60_000);
afterAll(async () => {
  await development.stop();
  await production.stop();
});

async function audited({
  url,
}: TestGateway): Promise<{ readonly ok: readonly string[]; readonly other: readonly string[] }> {
  const results = [];
  for (const audit of serverAudits({ url: `${url}/graphql` })) results.push(await audit.fn());
  return {
    ok: results.filter(({ status }) => status === 'ok').map(({ id }) => id),
    other: results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`),
  };
}

test('61 of 61 in the development profile', async () => {
  const { ok, other } = await audited(development);
  expect(other).toEqual([]);
  expect(ok).toHaveLength(61);
}, 60_000);

test('the production profile deviates where it is listed, and nowhere else', async () => {
  const { ok, other } = await audited(production);
  expect(other.map((one) => one.slice(0, 4)).sort(), other.join('\n')).toEqual(
    Object.keys(PRODUCTION_DEVIATIONS).sort(),
  );
  expect(ok.length + other.length).toBe(61);
}, 60_000);
