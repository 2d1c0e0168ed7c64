/** What both pages ask about a study before they ask about anybody in it. */
import type { Pair } from '../page/text.ts';

/** A text of the protocol as the graph gives it. */
export interface LocalizedText {
  readonly en: string;
  readonly zhCN: string;
}

export const inBoth = ({ en, zhCN }: LocalizedText): Pair => ({ en, 'zh-CN': zhCN });

export interface DoseLevel {
  readonly code: string;
  readonly name: LocalizedText;
  readonly dose: string;
  readonly unit: string;
}

/** "1.0 × 10⁶ cells/kg", "54 mg". */
export const printedDose = ({ dose, unit }: DoseLevel): string =>
  unit.startsWith('10^6') ? `${dose} × 10⁶${unit.slice(4)}` : `${dose} ${unit}`;

/** The parts of a protocol document that the portal prints: names only, no rule. */
export interface ProtocolNames {
  readonly phases: readonly Phase[];
  readonly schedule: readonly { readonly key: string; readonly name: Pair }[];
}

export interface Phase {
  readonly key: string;
  readonly name: Pair;
  /** Days from infusion, inclusive; null is open on that side. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

export interface Study {
  readonly code: string;
  readonly title: LocalizedText;
  readonly registryId: string | null;
  readonly synthetic: boolean;
  readonly plannedSubjects: number;
  readonly cut: { readonly knownAt: number; readonly on: string };
  readonly protocol: { readonly id: string; readonly version: string };
  readonly protocolDocument: ProtocolNames;
  readonly doseLevels: readonly DoseLevel[];
  readonly viewer: { readonly name: string; readonly role: string; readonly permissions: readonly string[] };
}

export const STUDY = /* GraphQL */ `
  query PortalStudy($study: String!) {
    study(code: $study) {
      code
      title {
        en
        zhCN
      }
      registryId
      synthetic
      plannedSubjects
      cut {
        knownAt
        on
      }
      protocol {
        id
        version
      }
      protocolDocument
      doseLevels {
        code
        name {
          en
          zhCN
        }
        dose
        unit
      }
      viewer {
        name
        role
        permissions
      }
    }
  }
`;

export interface StudyAnswer {
  readonly study: Study | null;
}
