/** What the hospital page asks about the subject whose chart is open. */
import type { LabResult, Medication } from '../hospital/patient.ts';
import { DISPOSITIONS, type Disposition } from './standing.ts';

export interface Visit {
  readonly id: string;
  readonly name: string;
  readonly protocolVisit: string | null;
  readonly start: string | null;
}

export interface Subject {
  readonly id: string;
  readonly code: string;
  readonly on: string;
  readonly doseLevel: string | null;
  readonly infusionDate: string | null;
  readonly dayFromInfusion: number | null;
  readonly site: { readonly timeZone: string };
  readonly dispositions: readonly Disposition[];
  readonly visits: readonly Visit[];
  readonly labResults: readonly LabResult[];
  readonly medications: readonly Medication[];
}

export const SUBJECT = /* GraphQL */ `
  query PortalSubject($study: String!, $subject: String!) {
    study(code: $study) {
      cut { knownAt }
      subject(code: $subject) {
        id
        code
        on
        doseLevel
        infusionDate
        dayFromInfusion
        site { timeZone }
        ${DISPOSITIONS}
        visits { id name protocolVisit start }
        labResults { id test testName collected reported { value unit low high } rangeIndicator }
        medications { name route start ongoing dosePeriods { from to dose unit frequency } }
      }
    }
  }
`;

export interface SubjectAnswer {
  readonly study: { readonly cut: { readonly knownAt: number }; readonly subject: Subject | null } | null;
}
