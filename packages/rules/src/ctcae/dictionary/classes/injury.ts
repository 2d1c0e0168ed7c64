/** CTCAE 5.0, injury and procedures: criteria as facets. */
import { TABLE as A_I } from './injury-a-i.ts';
import { TABLE as I_S } from './injury-i-s.ts';
import { TABLE as S_W } from './injury-s-w.ts';

export const TABLE: readonly string[] = [...A_I, ...I_S, ...S_W];
