/** The nine data states of a response badge as examples: what the gateway would say, and what the face then reads. */
import { dateAt, startOfDayAt } from '@trialside/rules/calendar';
import type { GatewayData, InHand, ResponseDetail } from '@trialside/client';
import { plateletResponse } from '@trialside/rules/response';
import type { DataState } from '../src/element/data-states.ts';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../src/response-badge/response-badge.examples.ts';

export interface StateExample {
  readonly name: string;
  readonly state: DataState;
  readonly requirements: readonly string[];
  /** Null: nobody is asked. */
  readonly data: GatewayData<ResponseDetail> | null;
  /** The face in English; `{time}` stands for the moment of the last contact. */
  readonly face: string;
}

const { record } = RESPONSE_BADGE_EXAMPLES[0]!;

/** 14:32 at the site, today: what the face shows beside a value that is not current. */
export const LAST_CONTACT: number =
  startOfDayAt(dateAt(Date.now(), record.site.timeZone), record.site.timeZone) + (14 * 60 + 32) * 60_000;

export const heldExample: InHand<ResponseDetail> = {
  value: plateletResponse(record, PROTOCOL),
  subjectId: record.subject.id,
  cut: record.cut,
  synthetic: true,
  timeZone: record.site.timeZone,
};
const held = heldExample;
const confirmedAt = LAST_CONTACT;

export const STATE_EXAMPLES: readonly StateExample[] = [
  { name: 'idle', state: 'idle', requirements: ['I-14'], data: null, face: '– no subject' },
  {
    name: 'loading',
    state: 'loading',
    requirements: ['I-14'],
    data: { state: 'loading' },
    face: '– loading…',
  },
  {
    name: 'ready',
    state: 'ready',
    requirements: ['I-14'],
    data: { state: 'ready', held },
    face: 'CR 132 ×10⁹/L · D+28',
  },
  {
    name: 'empty-no-subject',
    state: 'empty',
    requirements: ['I-14', 'ACC-02'],
    data: { state: 'empty', reason: 'no-subject' },
    face: '– not found',
  },
  {
    name: 'empty-no-endpoint',
    state: 'empty',
    requirements: ['I-14'],
    data: { state: 'empty', reason: 'no-value' },
    face: '– not applicable',
  },
  {
    name: 'partial',
    state: 'partial',
    requirements: ['I-14'],
    data: { state: 'partial', held },
    face: 'CR 132 ×10⁹/L · D+28 · incomplete',
  },
  {
    name: 'stale',
    state: 'stale',
    requirements: ['I-14'],
    data: { state: 'stale', held, confirmedAt },
    face: 'CR 132 ×10⁹/L · D+28 · as of {time}',
  },
  {
    name: 'offline-with-value',
    state: 'offline',
    requirements: ['I-14'],
    data: { state: 'offline', held, confirmedAt },
    face: 'CR 132 ×10⁹/L · D+28 · offline, as of {time}',
  },
  {
    name: 'offline-without-value',
    state: 'offline',
    requirements: ['I-14'],
    data: { state: 'offline', held: null, confirmedAt: null },
    face: '! offline',
  },
  {
    name: 'forbidden-role',
    state: 'forbidden',
    requirements: ['I-14', 'ACC-01'],
    data: { state: 'forbidden', reason: 'role' },
    face: '– no access',
  },
  {
    name: 'forbidden-signed-out',
    state: 'forbidden',
    requirements: ['I-14'],
    data: { state: 'forbidden', reason: 'signed-out' },
    face: '– signed out',
  },
  {
    name: 'error',
    state: 'error',
    requirements: ['I-14'],
    data: { state: 'error', reason: 'server' },
    face: '! not available',
  },
];
