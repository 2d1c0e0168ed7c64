/** The one site of the demo study and the people who work on it. All invented. */
import type { Site } from '@trialside/rules';
import { derivedId } from '../data/ids.ts';
import type { Role } from '../auth/scope.ts';
import { demoProtocol } from './protocol.ts';
import type { DemoUser } from './types.ts';

export const demoId = (...key: readonly string[]): string =>
  derivedId('demo', demoProtocol.studyCode, ...key);

export const demoSite: Site = {
  id: demoId('site', 'BJ01'),
  code: 'BJ01',
  name: 'Beijing 01 (synthetic)',
  timeZone: 'Asia/Shanghai',
};

const person = (signInName: string, name: string, role: Role, siteIds: DemoUser['siteIds']): DemoUser => ({
  id: demoId('user', signInName),
  signInName,
  name,
  role,
  siteIds,
});

const ofSite = (signInName: string, name: string, role: Role): DemoUser =>
  person(signInName, name, role, [demoSite.id]);
const ofStudy = (signInName: string, name: string, role: Role): DemoUser =>
  person(signInName, name, role, null);

export const investigator = ofSite('investigator', 'Lin Wenjing', 'investigator');
export const subInvestigators: readonly DemoUser[] = [
  ofSite('sub-investigator-1', 'Zhao Hanyu', 'sub-investigator'),
  ofSite('sub-investigator-2', 'Sun Mingzhe', 'sub-investigator'),
];
export const coordinators: readonly DemoUser[] = [
  ofSite('coordinator-1', 'Guo Yating', 'coordinator'),
  ofSite('coordinator-2', 'Ma Jiayi', 'coordinator'),
];

export const demoUsers: readonly DemoUser[] = [
  investigator,
  ...subInvestigators,
  ...coordinators,
  ofSite('cra', 'Huang Rui', 'cra'),
  ofStudy('medical-monitor', 'Xu Qing', 'medical-monitor'),
  ofStudy('sponsor', 'Tang Bo', 'sponsor'),
  ofStudy('data-manager', 'Pan Yue', 'data-manager'),
  ofStudy('qa-auditor', 'Cheng Lei', 'qa-auditor'),
  ofStudy('dsmb', 'He Shaoqi', 'dsmb'),
  ofStudy('system-admin', 'Deng Kai', 'system-admin'),
];
