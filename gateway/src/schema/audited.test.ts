/** AUD-02, AUD-03: no mutation of the graph goes round the log, and none of them deletes. */
import { getNamedType, isUnionType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './index.ts';

const mutations = Object.values(schema.getMutationType()!.getFields());

test('AUD-02: every mutation answers with the number of the change it has written', () => {
  expect(mutations.length).toBeGreaterThan(30);
  for (const { name, type } of mutations) {
    const payload = getNamedType(type);
    const results = isUnionType(payload)
      ? payload.getTypes().filter((one) => one.name.endsWith('Success'))
      : [];
    // What needs a second person may instead be put before one: that is a change of its own.
    const own = results.filter((one) => one.name !== 'ProposalSuccess' || name === 'decideProposal');
    expect([name, own.length]).toEqual([name, 1]);
    for (const result of results) {
      const change = isObjectType(result) ? result.getFields()['change'] : undefined;
      expect([name, String(change?.type)]).toEqual([name, 'Int!']);
    }
  }
});

test('AUD-02: every mutation takes an idempotency key, and what changes or voids takes a reason', () => {
  for (const { name, args } of mutations) {
    const fields = Object.keys(
      (getNamedType(args[0]!.type) as { getFields(): Record<string, unknown> }).getFields(),
    );
    expect([name, fields.includes('idempotencyKey')]).toEqual([name, true]);
    if (/^(amend|void|unlock|withdraw|transfer)/.test(name)) {
      expect([name, fields.includes('reason')]).toEqual([name, true]);
    }
  }
});

test('AUD-03: nothing deletes', () => {
  expect(mutations.map(({ name }) => name).filter((name) => /delete|remove|purge|erase/i.test(name))).toEqual(
    [],
  );
});
