/** CTCAE 5.0, stomach and bowel: criteria as facets. */
import { TABLE as A_D } from './gastrointestinal-a-d.ts';
import { TABLE as E_L } from './gastrointestinal-e-l.ts';
import { TABLE as M_V } from './gastrointestinal-m-v.ts';

export const TABLE: readonly string[] = [...A_D, ...E_L, ...M_V];
