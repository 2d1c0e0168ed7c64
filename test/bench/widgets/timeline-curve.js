/** The timeline of a subject with one platelet curve, as a gateway would have answered it. */
import '@trialside/widgets/provider/provider.define.ts';
import '@trialside/widgets/endpoint-timeline/endpoint-timeline.define.ts';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';
import { curve, pointsOf } from './curve.js';

/** Day number of the infusion: any day will do. */
const INFUSION = 20_500;

const factOf = ([day, count], n) => ({
  key: `count:${n}`,
  lane: 'platelets',
  row: '',
  start: { first: INFUSION + day, last: INFUSION + day },
  end: { kind: 'point' },
  what: {
    type: 'count',
    platelets: { low: String(count), high: String(count) },
    reported: String(count),
    unit: '10^9/L',
  },
  flags: [],
  verdict: null,
  sources: [{ kind: 'labResult', id: String(n), version: 1 }],
});

const courseOf = (count) => ({
  subjectId: 's',
  subjectCode: 'BJ01-001',
  doseLevel: null,
  cut: INFUSION + 730,
  through: INFUSION + 730,
  infusion: INFUSION,
  facts: pointsOf(count).map(factOf),
  guides: [{ lane: 'platelets', key: 'cr', at: '100', band: null }],
  names: [],
  omitted: [],
  synthetic: true,
});

const until = async (holds) => {
  while (!holds()) await new Promise((done) => setTimeout(done));
};

globalThis.measure = async (how) => {
  const count = Number(how);
  const value = courseOf(count);
  const client = scriptedClient();
  const provider = Object.assign(document.createElement('trial-provider'), {
    study: 'TS',
    getToken: () => 'good',
    client,
  });
  const element = document.createElement('trial-endpoint-timeline');
  element.subject = 'BJ01-001';
  provider.append(element);
  document.body.append(provider);
  // Words and the parts that are loaded later are there: what is measured is drawing.
  client.say('BJ01-001', {
    state: 'ready',
    held: { value: courseOf(1), subjectId: 's', cut: null, synthetic: true },
  });
  const root = () => element.shadowRoot;
  await until(() => root()?.querySelector('.legend') && root().querySelector('.readout > *'));
  const held = { value, subjectId: 's', cut: { knownAt: 1, on: '2026-01-01' }, synthetic: true };
  const times = await curve({
    draw: async () => {
      client.say('BJ01-001', { state: 'ready', held });
      await element.updateComplete;
    },
    show: async () => {
      root()
        .querySelector('.plot')
        .dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: -1,
            ctrlKey: true,
            clientX: 600,
            clientY: 200,
            cancelable: true,
          }),
        );
      await element.updateComplete;
    },
  });
  return { ...times, elements: root().querySelectorAll('.picture *').length };
};
