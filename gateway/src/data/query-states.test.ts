/** The life of a query as a state machine (REC-07). */
import { expect, test } from 'vitest';
import { ROLES, type Role, type Scope } from '../auth/scope.ts';
import { QUERY_STATES, type QueryState } from './stored-records.ts';
import { QUERY_STEPS } from './query-states.ts';

const scope = (role: Role): Scope => ({
  userId: `user-${role}`,
  userName: role,
  role,
  studyId: 'x',
  siteIds: 'all',
});

const takers = (from: QueryState, to: QueryState, raisedBy: string): Role[] | null => {
  const step = QUERY_STEPS.find((one) => one.from === from && one.to === to);
  return step ? ROLES.filter((role) => step.allows(scope(role), { raisedBy })) : null;
};

test('REC-07: ODM v2 begins at Candidate or Open and ends at Closed, Cancelled or Resolved', () => {
  const ends = QUERY_STATES.filter((state) => !QUERY_STEPS.some(({ from }) => from === state));
  expect(ends).toEqual(['Closed', 'Cancelled', 'Resolved']);
  const reached = new Set<QueryState>(['Candidate', 'Open']);
  for (let n = 0; n < QUERY_STATES.length; n += 1) {
    for (const { from, to } of QUERY_STEPS) if (reached.has(from)) reached.add(to);
  }
  expect([...reached].toSorted()).toEqual(QUERY_STATES.toSorted());
  expect(QUERY_STEPS.some(({ to }) => to === 'Candidate')).toBe(false);
});

test('REC-07: who takes which step, by the role matrix', () => {
  const others = (from: QueryState, to: QueryState) => takers(from, to, 'somebody-else');
  expect(others('Candidate', 'Open')).toEqual(['data-manager']);
  expect(others('Open', 'Answered')).toEqual(['investigator', 'sub-investigator', 'coordinator']);
  expect(others('Answered', 'Closed')).toEqual(['data-manager']);
  expect(takers('Answered', 'Closed', 'user-cra')).toEqual(['cra', 'data-manager']);
  // The medical monitor asks and asks again, and leaves closing to data management.
  expect(takers('Answered', 'Closed', 'user-medical-monitor')).toEqual(['data-manager']);
  expect(takers('Answered', 'Open', 'user-medical-monitor')).toEqual(['medical-monitor', 'data-manager']);
  expect(takers('Open', 'Cancelled', 'user-coordinator')).toEqual(['data-manager']);
  for (const role of ['sponsor', 'qa-auditor', 'system-admin'] as const) {
    expect(QUERY_STEPS.filter((step) => step.allows(scope(role), { raisedBy: `user-${role}` }))).toEqual([]);
  }
});

test('REC-07: nobody closes what nobody answered', () => {
  expect(QUERY_STEPS.filter(({ to }) => to === 'Closed').map(({ from }) => from)).toEqual(['Answered']);
});
