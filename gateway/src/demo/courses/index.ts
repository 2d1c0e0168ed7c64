/** The twelve stories, in the order of enrolment. */
import type { Course } from '../course.ts';
import { bj01001 } from './bj01-001.ts';
import { bj01002 } from './bj01-002.ts';
import { bj01003 } from './bj01-003.ts';
import { bj01004 } from './bj01-004.ts';
import { bj01005 } from './bj01-005.ts';
import { bj01006 } from './bj01-006.ts';
import { bj01007 } from './bj01-007.ts';
import { bj01008 } from './bj01-008.ts';
import { bj01009 } from './bj01-009.ts';
import { bj01010 } from './bj01-010.ts';
import { bj01011 } from './bj01-011.ts';
import { bj01012 } from './bj01-012.ts';

export const demoCourses: readonly Course[] = [
  bj01001,
  bj01002,
  bj01003,
  bj01004,
  bj01005,
  bj01006,
  bj01007,
  bj01008,
  bj01009,
  bj01010,
  bj01011,
  bj01012,
];
