/** The audit trail up to the cut as files: `audit.ndjson` with everything a line says, `audit.csv` for people. */
import type { AuditLine, AuditPlace } from '../../data/audit-trail.ts';
import type { Reader } from '../../data/reader.ts';
import type { ExportFolder } from './folder.ts';

/** Lines that are read at a time. */
const PAGE = 5000;

const COLUMNS: readonly (readonly [
  name: string,
  of: (line: AuditLine) => string | number | boolean | null,
])[] = [
  ['change', ({ change }) => change],
  ['at', ({ at }) => at],
  ['userId', ({ userId }) => userId],
  ['userName', ({ userName }) => userName],
  ['role', ({ role }) => role],
  ['action', ({ action }) => action],
  ['kind', ({ kind }) => kind],
  ['record', ({ recordId }) => recordId],
  ['version', ({ version }) => version],
  ['subjectId', ({ subjectId }) => subjectId],
  ['siteId', ({ siteId }) => siteId],
  ['field', ({ field }) => field],
  ['old', ({ old }) => old],
  ['new', ({ fresh }) => fresh],
  ['redacted', ({ isRedacted }) => isRedacted],
  ['reasonCode', ({ reasonCode }) => reasonCode],
  ['reasonText', ({ reasonText }) => reasonText],
  ['approver', ({ approverId }) => approverId],
  ['requester', ({ requesterId }) => requesterId],
  ['command', ({ command }) => command],
  ['client', ({ client }) => client],
  ['clientAt', ({ clientAt }) => clientAt],
  ['requestId', ({ requestId }) => requestId],
  ['authMethod', ({ authMethod }) => authMethod],
  ['build', ({ build }) => build],
];
const NAMES = COLUMNS.map(([name]) => name);

/** False where the role may not read the trail: then there is no file of it. */
export async function putAuditTrail(
  folder: ExportFolder,
  reader: Reader,
  subjectId: string | null,
): Promise<boolean> {
  for (let after: AuditPlace | null = null; ;) {
    const page = await reader.auditTrail(
      { subjectId },
      { take: PAGE, isBackward: false, after, before: null },
    );
    if (!page) return false;
    for (const { line } of page.found) {
      folder.line('audit.ndjson', line);
      folder.row(
        'audit.csv',
        NAMES,
        COLUMNS.map(([, of]) => String(of(line) ?? '')),
      );
    }
    if (!page.hasMore) return true;
    after = page.found.at(-1)!.place;
  }
}
