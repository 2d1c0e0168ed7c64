/** What an import did, in figures that add up: read = accepted + rejected, for every file and every domain. */
import { DOMAIN_NAMES } from '../sdtm/index.ts';
import type { DomainName } from '../sdtm/domain.ts';
import type { Applied, Remarks } from './apply.ts';
import type { Refusal, RefusalCode, StructureFault } from './fault.ts';
import type { ChosenProtocol, ProtocolOrigin } from './protocol.ts';
import { NOTHING, type Outcome } from './put.ts';
import type { Reading } from './read.ts';
import type { ImportRequest } from './request.ts';
import type { Staging } from './staging.ts';

/** What the last pass wrote, or would write. */
export interface Written {
  protocol: ChosenProtocol & { readonly change: 'created' | 'amended' | 'unchanged' };
  /** Last change of the study before and after. */
  readonly head: number;
  lastChange: number;
  applied: Applied | null;
  sitesCreated: number;
  sitesAmended: number;
  readonly siteCodes: number;
  readonly timeZone: string;
}

/**
 * - `applied`: what could go in is in.
 * - `checked`: a dry run.
 * - `refused`: the store is as it was.
 * - `interrupted`: another program held the store for too long; importing again completes it.
 */
export type ImportOutcome = 'applied' | 'checked' | 'refused' | 'interrupted';

export interface FileReport {
  readonly file: string;
  readonly bytes: number;
  /** Null for a file that was not read to its end. */
  readonly sha256: string | null;
  /** Null for a file that was skipped. */
  readonly domain: DomainName | null;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface DomainReport extends Outcome {
  readonly domain: DomainName;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface ImportReport {
  readonly format: 'trialside-import-report-1';
  readonly outcome: ImportOutcome;
  readonly isStrict: boolean;
  readonly study: string | null;
  readonly refusal: { readonly code: RefusalCode; readonly detail: Readonly<Record<string, string>> } | null;
  /** Faults of files: one of them refuses everything. */
  readonly faults: readonly StructureFault[];
  readonly files: readonly FileReport[];
  readonly domains: readonly DomainReport[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly protocol: {
    readonly id: string;
    readonly version: string;
    readonly origin: ProtocolOrigin;
    readonly change: 'created' | 'amended' | 'unchanged';
  } | null;
  readonly sites: {
    readonly named: number;
    readonly created: number;
    readonly amended: number;
    /** Of the sites that were created. */
    readonly timeZone: string;
  } | null;
  /** Cells that were there and that the store must not have (requirements D3). */
  readonly notStored: readonly { readonly variable: string; readonly cells: number }[];
  readonly remarks: Remarks | null;
  readonly changes: { readonly before: number; readonly after: number } | null;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMemoryBytes: number;
}

export interface ReportParts {
  readonly request: ImportRequest;
  readonly staging: Staging;
  readonly seconds: number;
  readonly reading: Reading | null;
  readonly written: Written | null;
  readonly refusal: Refusal | null;
  readonly isRefusedByRows: boolean;
}

export function reportOf(parts: ReportParts): ImportReport {
  const { request, reading, written, refusal, seconds } = parts;
  const counts = parts.staging.counts();
  const read = sum(counts.map((one) => one.read));
  const rejected = sum(counts.map((one) => one.rejected));
  return {
    format: 'trialside-import-report-1',
    outcome: outcomeOf(parts),
    isStrict: request.isStrict,
    study: reading?.studyCode ?? null,
    refusal: refusal && { code: refusal.code, detail: refusal.detail },
    faults: reading?.faults ?? [],
    files: (reading?.files ?? []).map(({ name, bytes, sha256, domain, n }) => {
      const found = counts.find(({ file }) => file === n);
      return { file: name, bytes, sha256: sha256 || null, domain, ...balance(found?.read, found?.rejected) };
    }),
    domains: DOMAIN_NAMES.flatMap((domain): DomainReport[] => {
      const found = counts.filter((one) => one.domain === domain);
      if (found.length === 0) return [];
      const outcome = written?.applied?.outcomes.get(domain) ?? NOTHING;
      return [
        {
          domain,
          ...balance(sum(found.map((one) => one.read)), sum(found.map((one) => one.rejected))),
          ...outcome,
        },
      ];
    }),
    ...balance(read, rejected),
    protocol: written && {
      id: written.protocol.protocol.id,
      version: written.protocol.protocol.version,
      origin: written.protocol.origin,
      change: written.protocol.change,
    },
    sites: written && {
      named: written.siteCodes,
      created: written.sitesCreated,
      amended: written.sitesAmended,
      timeZone: written.timeZone,
    },
    notStored: [...(reading?.left ?? [])].map(([variable, cells]) => ({ variable, cells })),
    remarks: written?.applied?.remarks ?? null,
    changes: written && { before: written.head, after: written.lastChange },
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: seconds > 0 ? Math.round(read / seconds) : 0,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function outcomeOf({ request, reading, refusal, isRefusedByRows }: ReportParts): ImportOutcome {
  if (refusal?.code === 'store-busy') return 'interrupted';
  if (refusal || isRefusedByRows || (reading?.faults.length ?? 0) > 0) return 'refused';
  return request.isDryRun ? 'checked' : 'applied';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const balance = (read = 0, rejected = 0): { read: number; accepted: number; rejected: number } => ({
  read,
  accepted: read - rejected,
  rejected,
});
