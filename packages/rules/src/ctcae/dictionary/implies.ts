/** What one facet says about another: the kind about the general, and a number about the milder numbers beside it. */
import { compare, dec } from '../../number/index.ts';
import type { Facet, FacetId } from './types.ts';

/** "symptoms.severe" is a kind of "symptoms". */
export const isKindOf = (special: FacetId, general: FacetId): boolean => special.startsWith(`${general}.`);

/** Whether `stronger` present means that `weaker` is. */
export function implies(stronger: Facet, weaker: Facet): boolean {
  if (stronger.id === weaker.id) return true;
  if (stronger.kind === 'finding') return isKindOf(stronger.id, weaker.id);
  if (weaker.kind === 'finding' || stronger.quantity !== weaker.quantity) return false;
  if (stronger.from.of !== weaker.from.of || stronger.is === '=' || weaker.is === '=') return false;
  const upwards = stronger.is.startsWith('>');
  if (upwards !== weaker.is.startsWith('>')) return false;
  const order = compare(dec(stronger.from.value ?? '1'), dec(weaker.from.value ?? '1')) * (upwards ? 1 : -1);
  return order > 0 || (order === 0 && (weaker.is.endsWith('=') || !stronger.is.endsWith('=')));
}

/** Ticks that cannot both be right: a form asks about them. */
const EXCLUDES: readonly (readonly [limit: string, kind: string])[] = [
  ['asymptomatic', 'symptoms'],
  ['noIntervention', 'intervention'],
  ['noIntervention', 'urgent'],
  ['noInvasive', 'intervention.invasive'],
  ['noInvasive', 'intervention.operative'],
  ['noOperative', 'intervention.operative'],
  ['noHospital', 'hospital'],
];

export function excludes(one: Facet, other: Facet): boolean {
  const isKind = (id: string, kind: string): boolean => id === kind || id.startsWith(`${kind}.`);
  return EXCLUDES.some(
    ([limit, kind]) =>
      (one.id === limit && isKind(other.id, kind)) || (other.id === limit && isKind(one.id, kind)),
  );
}
