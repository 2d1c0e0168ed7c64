/** A response goes through the schema and comes back in the words of the rules. */
import { describe, expect, test } from 'vitest';
import { madeUpResponse } from '../../testing/made-up.ts';
import { responseToGraph } from '../../testing/to-graph.ts';
import type { PlateletResponseDetailFragment } from '../generated/graphql.ts';
import { toCategory, toState } from './categories.ts';
import { toPlateletResponse } from './to-platelet-response.ts';

describe('from the graph to the response of the rules', () => {
  test('brings back state, counts, criteria and sources', () => {
    const response = madeUpResponse('132');
    const answer = responseToGraph(response) as unknown as PlateletResponseDetailFragment;
    expect(answer.latest?.verdict.criteria[0]?.held).toBe('MET');
    expect(toPlateletResponse(answer)).toMatchObject(response);
  });

  test.each([
    ['CR', 'CR'],
    ['NE', 'NE'],
    ['INDETERMINATE', 'indeterminate'],
    ['PENDING', 'pending'],
    ['LOST', 'lost'],
  ] as const)('spells the state %s as %s', (graph, rules) => {
    expect(toState(graph)).toBe(rules);
  });

  test('keeps the letters of a category', () => {
    expect(['CR', 'PR', 'NR', 'NE', 'INDETERMINATE'].map((each) => toCategory(each as 'CR'))).toEqual([
      'CR',
      'PR',
      'NR',
      'NE',
      'indeterminate',
    ]);
  });
});
