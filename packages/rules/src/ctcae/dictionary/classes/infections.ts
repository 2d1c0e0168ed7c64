/** CTCAE 5.0, infections: criteria as facets. */
import { TABLE as A_G } from './infections-a-g.ts';
import { TABLE as H_P } from './infections-h-p.ts';
import { TABLE as P_W } from './infections-p-w.ts';

export const TABLE: readonly string[] = [...A_G, ...H_P, ...P_W];
