/** The domains that are read and written, in the order in which an import needs them. */
import { AE } from './ae.ts';
import { CM } from './cm.ts';
import { DM } from './dm.ts';
import type { Domain, DomainName } from './domain.ts';
import { DS } from './ds.ts';
import { EX } from './ex.ts';
import { LB } from './lb.ts';
import { QS } from './qs.ts';
import { SV } from './sv.ts';
import { VS } from './vs.ts';

/** Subjects come before their visits, visits before what was found at them. */
export const DOMAINS: Readonly<Record<DomainName, Domain>> = {
  DM: DM as unknown as Domain,
  SV: SV as unknown as Domain,
  LB: LB as unknown as Domain,
  VS: VS as unknown as Domain,
  AE: AE as unknown as Domain,
  CM: CM as unknown as Domain,
  EX: EX as unknown as Domain,
  DS: DS as unknown as Domain,
  QS: QS as unknown as Domain,
};

export const DOMAIN_NAMES = Object.keys(DOMAINS) as DomainName[];

export { AE, CM, DM, DS, EX, LB, QS, SV, VS };
