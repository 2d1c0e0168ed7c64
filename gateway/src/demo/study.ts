/**
 * The synthetic demo study: twelve invented subjects with a dose level and one in screening, so that every phase of the
 * study has somebody in it. Pure and repeatable: the same bytes on every call and every machine.
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
