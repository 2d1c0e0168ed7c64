/**
 * The synthetic demo study: the protocol's twelve subjects, all invented, with somebody in every phase: ten infused,
 * one waiting for its product and one in screening. Pure and repeatable: the same bytes on every call and every machine.
 */
import { demoCourses } from './courses/index.ts';
import { subjectContent } from './generator/subject.ts';
import { demoSite, demoUsers } from './people.ts';
import { demoProtocol } from './protocol.ts';
import type { DemoStudy } from './types.ts';

export function demoStudy(): DemoStudy {
  return {
    protocol: demoProtocol,
    sites: [demoSite],
    users: demoUsers,
    subjects: demoCourses.map((course) => subjectContent(course, demoProtocol)),
  };
}
