/** Checks the endpoints of a protocol file that follow questionnaires and laboratory markers. */
import { z } from 'zod';
import { checkItpPaqTable, ITP_PAQ_SCALES } from '../../pro/itp-paq-table.ts';
import type { ItpPaqItem, ItpPaqScale, ItpPaqTable } from '../../pro/itp-paq-table.ts';
import { DEFAULT_PRO_OPTIONS, type ProOptions } from '../../pro/options.ts';
import type { PerScale, Sf36Norms, Sf36Weights } from '../../pro/sf36-norms.ts';
import {
  DEFAULT_LABORATORY_MARKER_OPTIONS,
  type FollowedEndpoint,
  type LaboratoryMarkerOptions,
} from '../endpoints.ts';
import { anyDecimal, exactly, listOf, positive, role, text, withDefaults } from './fields.ts';
import { analyte } from './safety.ts';

const perScale = (number: z.ZodType<string>): z.ZodType<PerScale> =>
  exactly<PerScale>({
    PF: number,
    RP: number,
    BP: number,
    GH: number,
    VT: number,
    SF: number,
    RE: number,
    MH: number,
  });

const norms = (method: Sf36Norms['method']): z.ZodType<Sf36Norms> =>
  exactly<Sf36Norms>({
    id: text,
    method: z.literal(method),
    mean: perScale(anyDecimal),
    sd: perScale(positive),
  });

const table: z.ZodType<ItpPaqTable> = exactly<ItpPaqTable>({
  id: text,
  items: z.array(
    exactly<ItpPaqItem>({
      itemCode: text,
      scale: z.enum(Object.keys(ITP_PAQ_SCALES) as [ItpPaqScale, ...ItpPaqScale[]]),
      reversed: z.boolean(),
      minimum: z.int(),
      maximum: z.int(),
    }),
  ),
}).superRefine((given, context) => {
  for (const { about, reason, warning } of checkItpPaqTable(given))
    if (!warning) context.addIssue({ code: 'custom', path: ['items'], message: `${about}: ${reason}` });
});

export const questionnairesEndpoint: z.ZodType<FollowedEndpoint<ProOptions>> = exactly<
  FollowedEndpoint<ProOptions>
>({
  role,
  throughVisit: text,
  options: withDefaults<ProOptions>(
    {
      missing: z.enum(['half', 'any']),
      unnamedSf36: z.enum(['rand-36', 'sf-36-v1', 'sf-36-v2']),
      sf36Norms: withDefaults<ProOptions['sf36Norms']>(
        { 'sf-36-v1': norms('sf-36-v1'), 'sf-36-v2': norms('sf-36-v2') },
        DEFAULT_PRO_OPTIONS.sf36Norms,
      ),
      sf36Weights: exactly<Sf36Weights>({ id: text, pcs: perScale(anyDecimal), mcs: perScale(anyDecimal) }),
      itpPaqTable: table.nullable(),
    },
    DEFAULT_PRO_OPTIONS,
  ),
});

export const laboratoryMarkersEndpoint: z.ZodType<FollowedEndpoint<LaboratoryMarkerOptions>> = exactly<
  FollowedEndpoint<LaboratoryMarkerOptions>
>({
  role,
  throughVisit: text,
  options: withDefaults<LaboratoryMarkerOptions>(
    {
      analytes: listOf(analyte),
      baselineSample: z.enum(['last-before-lymphodepletion', 'last-before-infusion', 'flagged']),
      titreChange: z.enum(['log2-steps', 'fold']),
    },
    DEFAULT_LABORATORY_MARKER_OPTIONS,
  ),
});
