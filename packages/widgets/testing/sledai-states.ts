/** The nine data states of the SLEDAI calculator as examples: what the gateway would say, and what the form then says. */
import type { GatewayData, InHand } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import type { DataState } from '../src/element/data-states.ts';
import { SLEDAI_EXAMPLES } from '../src/sledai-calculator/sledai-calculator.examples.ts';
import { LAST_CONTACT } from './states.ts';

export interface SledaiStateExample {
  readonly name: string;
  readonly state: DataState;
  readonly requirements: readonly string[];
  /** Null: nobody is asked. */
  readonly data: GatewayData<SubjectRecord> | null;
  /** A part of what the form says of it in English; empty where there is nothing to say. */
  readonly says: string;
  /** Whether something can be entered. */
  readonly takesEntries: boolean;
}

const { record } = SLEDAI_EXAMPLES.find(({ name }) => name === 'thrombocytopenia-alone-and-old')!;
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
  takesEntries: boolean,
): SledaiStateExample => ({
  name,
  state: data?.state ?? 'idle',
  requirements: ['I-14'],
  data,
  says,
  takesEntries,
});

export const SLEDAI_STATE_EXAMPLES: readonly SledaiStateExample[] = [
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
