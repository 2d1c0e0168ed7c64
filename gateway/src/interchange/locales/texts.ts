/** The sentences of an import, complete in each language by type. */
import type { FaultCode, RefusalCode, StructureCode } from '../import/fault.ts';
import type { ProtocolOrigin } from '../import/protocol.ts';

export interface ImportTexts {
  readonly structure: Readonly<Record<StructureCode, string>>;
  readonly row: Readonly<Record<FaultCode, string>>;
  readonly refusal: Readonly<Record<RefusalCode, string>>;
  readonly origin: Readonly<Record<ProtocolOrigin, string>>;
  readonly change: Readonly<Record<'created' | 'amended' | 'unchanged', string>>;
  readonly heading: Readonly<
    Record<'applied' | 'appliedInPart' | 'checked' | 'refused' | 'refusedByRows' | 'interrupted', string>
  >;
  readonly faults: string;
  readonly rejections: string;
  readonly fileAt: string;
  readonly rowAt: string;
  readonly rowAndLineAt: string;
  readonly protocol: string;
  readonly sites: string;
  readonly columns: Readonly<
    Record<'domain' | 'read' | 'accepted' | 'rejected' | 'created' | 'amended' | 'unchanged' | 'kept', string>
  >;
  readonly total: string;
  readonly keptNote: string;
  readonly skipped: string;
  readonly notStored: string;
  readonly unlinkedVisits: string;
  readonly unnamedTreatments: string;
  readonly otherArms: string;
  readonly carriedEvents: string;
  readonly closing: string;
  readonly progress: Readonly<Record<'reading' | 'checking' | 'writing', string>>;
  readonly usage: string;
  readonly usageProblem: Readonly<Record<'noPath' | 'unknownLocale' | 'reportUnwritable', string>>;
}

/** Fills the places of a sentence; a place without a value stays visible. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
