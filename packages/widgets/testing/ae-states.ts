/** The nine data states of the form and the list of adverse events: what the gateway would say, and what they then say. */
import type { GatewayData, InHand } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import type { DataState } from '../src/element/data-states.ts';
import { AE_EXAMPLES } from '../src/ae-form/ae-form.examples.ts';
import { LAST_CONTACT } from './states.ts';

export interface AeStateExample {
  readonly name: string;
  readonly state: DataState;
  readonly requirements: readonly string[];
  /** Null: nobody is asked. */
  readonly data: GatewayData<SubjectRecord> | null;
  /** A part of what the widget says of it in English; empty where there is nothing to say. */
  readonly says: string;
  /** Whether something can be entered, or is listed. */
  readonly hasBody: boolean;
}

const { record } = AE_EXAMPLES.find(({ name }) => name === 'the-same-event-twice')!;
const held: InHand<SubjectRecord> = {
  value: record,
  subjectId: record.subject.id,
  cut: record.cut,
  synthetic: true,
};
const confirmedAt = LAST_CONTACT;

const state = (
  name: string,
  data: GatewayData<SubjectRecord> | null,
  says: string,
  hasBody: boolean,
): AeStateExample => ({ name, state: data?.state ?? 'idle', requirements: ['I-14'], data, says, hasBody });

export const AE_STATE_EXAMPLES: readonly AeStateExample[] = [
  state('idle', null, '', true),
  state('loading', { state: 'loading' }, 'Reading the record', false),
  state('ready', { state: 'ready', held }, '', true),
  state('empty', { state: 'empty', reason: 'no-subject' }, 'No such subject is in reach', false),
  state('partial', { state: 'partial', held }, 'could not be read', true),
  state('stale', { state: 'stale', held, confirmedAt }, 'last one known', true),
  state('offline-with-record', { state: 'offline', held, confirmedAt }, 'cannot be reached', true),
  state(
    'offline-without-record',
    { state: 'offline', held: null, confirmedAt: null },
    'cannot be reached',
    true,
  ),
  state('forbidden-role', { state: 'forbidden', reason: 'role' }, 'Your role', false),
  state('forbidden-signed-out', { state: 'forbidden', reason: 'signed-out' }, 'sign-in has ended', false),
  state('error', { state: 'error', reason: 'server' }, 'no usable answer', true),
];
