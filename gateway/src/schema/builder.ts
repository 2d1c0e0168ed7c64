/** The one Pothos builder of the schema, with its scalars. */
import SchemaBuilder from '@pothos/core';
import { decimal } from '@trialside/rules';
import { GraphQLError } from 'graphql';
import { isCalendarDate, partialDate } from '@trialside/rules/calendar';
import type { Context } from './context.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    Instant: { Input: string; Output: string };
    JSON: { Input: unknown; Output: object };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
});

function textScalar(
  name: 'Date' | 'PartialDate' | 'Decimal' | 'Instant',
  description: string,
  accepts: (text: string) => boolean,
): void {
  builder.scalarType(name, {
    description,
    serialize: (value) => value as string,
    parseValue(value) {
      if (typeof value === 'string' && accepts(value)) return value;
      throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  });
}

textScalar('Date', 'A calendar date at the site, YYYY-MM-DD.', isCalendarDate);
textScalar(
  'PartialDate',
  'A date or date and time in the wall time of the site, ISO 8601, cut from the right where parts are unknown: 2026-03, 2026-03-05, 2026-03-05T08:30.',
  (text) => partialDate(text) !== null,
);
textScalar(
  'Decimal',
  'An exact decimal number as text: no exponent, no separator but the full stop.',
  (text) => decimal(text) !== null,
);

textScalar(
  'Instant',
  'A moment in UTC, RFC 3339: 2026-03-01T02:00:00.000Z.',
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
);

builder.scalarType('JSON', {
  description: 'A JSON object whose shape the field describes.',
  serialize: (value) => value,
});

builder.queryType({
  description: 'What can be asked: always within the rights of the caller, and at one cut.',
});
builder.mutationType({
  description:
    'What can be entered. Each answers a union of its success, a preview (`validateOnly`) and typed refusals, and takes an idempotency key: a request that is repeated with the same key is answered as it was the first time.',
});
builder.subscriptionType({ description: 'What can be followed.' });
