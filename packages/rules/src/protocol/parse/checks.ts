/** What the parts of a protocol ask of each other: names that must exist, and visits that plan what is judged at them. */
import { RULES } from '../../evaluate/rules.ts';
import type { PlannedAssessment } from '../planned-assessment.ts';
import { partOf } from '../part-of.ts';
import type { Protocol } from '../protocol.ts';

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything that is wrong between the parts; each part by itself has been checked. */
export const problemsBetween = (protocol: Protocol): readonly Problem[] => [
  ...repeated(protocol),
  ...namedVisits(protocol),
  ...neededTests(protocol),
  ...sharedTests(protocol),
  ...doses(protocol),
  ...otherVersions(protocol),
  ...unknownPaths(protocol),
];

function repeated({ schedule, doseLevels, phases }: Protocol): Problem[] {
  const twice = (list: string, keys: readonly string[]): Problem[] =>
    keys.flatMap((key, n) =>
      keys.indexOf(key) === n ? [] : [{ path: [list, n], message: `"${key}" is used twice` }],
    );
  return [
    ...twice(
      'schedule',
      schedule.map(({ key }) => key),
    ),
    ...twice(
      'doseLevels',
      doseLevels.map(({ code }) => code),
    ),
    ...twice(
      'phases',
      phases.map(({ key }) => key),
    ),
  ];
}

type EndpointName = keyof Protocol['endpoints'];

/** What must be done at the visit that an endpoint is judged at; the rest is only followed up to it. */
const JUDGED_BY: Readonly<Partial<Record<EndpointName, PlannedAssessment>>> = {
  plateletResponse: 'platelets',
  sledai: 'sledai',
  doris: 'sledai',
  lldas: 'sledai',
  questionnaires: 'questionnaires',
};

function namedVisits({ schedule, endpoints }: Protocol): Problem[] {
  return (Object.keys(endpoints) as EndpointName[]).flatMap((name): Problem[] => {
    const endpoint = endpoints[name];
    const member = name === 'plateletResponse' ? 'mainVisit' : 'throughVisit';
    if (!endpoint || !(member in endpoint)) return [];
    const key = (endpoint as unknown as Record<string, string>)[member];
    const path = ['endpoints', name, member];
    const visit = schedule.find((planned) => planned.key === key);
    if (!visit) return [{ path, message: `names no visit of the schedule: "${key}"` }];
    if (visit.targetDay <= 0) return [{ path, message: `"${key}" is not after the infusion` }];
    const needed = JUDGED_BY[name];
    return needed && !visit.planned.includes(needed)
      ? [{ path, message: `no ${needed} is planned at "${key}"` }]
      : [];
  });
}

function neededTests({ analytes, endpoints }: Protocol): Problem[] {
  const needs: readonly (readonly [name: EndpointName, keys: readonly string[]])[] = [
    ['plateletResponse', endpoints.plateletResponse ? ['platelets'] : []],
    ['laboratoryMarkers', endpoints.laboratoryMarkers?.options.analytes ?? []],
  ];
  return needs.flatMap(([name, keys]) =>
    keys
      .filter((key) => !analytes[key]?.length)
      .map((key) => ({ path: ['analytes', key], message: `is needed by endpoints.${name}` })),
  );
}

/** One code under two analytes would be read as whichever comes first. Urine has codes of its own or a specimen. */
function sharedTests({ analytes }: Protocol): Problem[] {
  const first = new Map<string, string>();
  const isUrine = (key: string): boolean => key.startsWith('urine');
  return Object.entries(analytes).flatMap(([key, codes]) =>
    codes.flatMap((code): Problem[] => {
      const place = `${isUrine(key)} ${code}`;
      const other = first.get(place);
      first.set(place, key);
      return other === undefined
        ? []
        : [{ path: ['analytes', key], message: `"${code}" also stands under ${other}` }];
    }),
  );
}

const doses = ({ doseLevels, endpoints }: Protocol): Problem[] =>
  endpoints.doseFinding && doseLevels.length === 0
    ? [{ path: ['doseLevels'], message: 'are needed by endpoints.doseFinding' }]
    : [];

/** What is to be confirmed must be there, or somebody would confirm nothing. An endpoint that was left out takes its notes along. */
const unknownPaths = (protocol: Protocol): Problem[] =>
  protocol.toConfirm.flatMap(({ path }, n) => {
    const endpoint = /^endpoints\.\w+/.exec(path)?.[0];
    const isLeftOut = endpoint !== undefined && partOf(protocol, endpoint) === null;
    return isLeftOut || partOf(protocol, path) !== undefined
      ? []
      : [{ path: ['toConfirm', n, 'path'], message: `names no part of the protocol: "${path}"` }];
  });

/** A rule that has changed its meaning since the protocol was written is never applied silently. */
function otherVersions({ ruleVersions }: Protocol): Problem[] {
  return Object.entries(ruleVersions).flatMap(([id, version]): Problem[] => {
    const path = ['ruleVersions', id];
    const rule = RULES.find((one) => one.id === id);
    if (!rule) return [{ path, message: 'is no rule of this release' }];
    return rule.version === version
      ? []
      : [
          {
            path,
            message: `the protocol was written for version ${version}, this release has ${rule.version}`,
          },
        ];
  });
}
