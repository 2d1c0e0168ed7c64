/** The matrix as one page for a reviewer: stands alone, prints, no script, no request. */
import type { Evidence, Matrix, Row } from './matrix.ts';

export interface Build {
  readonly commit: string;
  /** Fingerprint of the sources of the served widgets. */
  readonly widgets: string;
}

const RISK = { safety: 'subject safety', data: 'integrity of the record', low: 'low' } as const;
const MARK = { passed: '✓ passed', failed: '✗ failed', skipped: '– skipped', none: '– no evidence' } as const;

/** HTML, UTF-8. The same matrix and build give the same bytes. */
export function tracePage({ rows, orphans }: Matrix, build: Build): string {
  const claimed = rows.filter(({ planned }) => planned === undefined);
  const passed = claimed.filter(({ result }) => result === 'passed').length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Traceability matrix</title>
<style>${STYLE}</style>
<main>
<h1>Traceability matrix</h1>
<p>${passed} of ${claimed.length} claimed requirements have passing evidence; ${rows.length - claimed.length} are planned.
${orphans.evidence.length + orphans.requirements.length === 0 ? 'Nothing hangs loose on either side.' : `<strong>${orphans.requirements.length} without evidence, ${orphans.evidence.length} tests that name an unknown requirement.</strong>`}</p>
<dl><dt>Commit</dt><dd><code>${text(build.commit)}</code></dd><dt>Widgets built from</dt><dd><code>${text(build.widgets)}</code></dd></dl>
<table>
<thead><tr><th>Id</th><th>Requirement</th><th>Source</th><th>Risk</th><th>Result</th><th>Evidence</th></tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
</table>
</main>
</html>
`;
}

function line(row: Row): string {
  const result =
    row.planned === undefined
      ? `<td class="${row.result}">${MARK[row.result]}</td>`
      : `<td class="planned">planned: ${text(row.planned)}</td>`;
  return `<tr id="${row.id}"><th scope="row">${row.id}</th><td>${text(row.text)}</td><td>${text(row.source)}</td><td>${RISK[row.risk]}</td>${result}<td>${evidence('story', 'stories', row.stories)}${evidence('test', 'tests', row.tests)}</td></tr>`;
}

function evidence(one: string, many: string, found: readonly Evidence[]): string {
  if (found.length === 0) return '';
  const items = found
    .map(({ file, name, result }) => `<li class="${result}">${text(name)} <code>${text(file)}</code></li>`)
    .join('');
  return `<details><summary>${found.length} ${found.length === 1 ? one : many}</summary><ul>${items}</ul></details>`;
}

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, "Noto Sans SC", sans-serif; }
main { max-width: 1200px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 20px; margin: 0 0 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; font-size: 13px; }
dd { margin: 0; } code { font-size: 12px; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 8px; border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent); }
thead th { font-size: 12px; position: sticky; top: 0; background: Canvas; }
tbody th, td:nth-child(4), td:nth-child(5) { white-space: nowrap; }
td.planned { white-space: normal; color: GrayText; }
td.failed, td.none, li.failed { color: #b3261e; font-weight: 600; }
ul { margin: 4px 0; padding-inline-start: 16px; font-size: 12px; } li.skipped { color: GrayText; }
summary { cursor: pointer; white-space: nowrap; }
@media (prefers-color-scheme: dark) { td.failed, td.none, li.failed { color: #f2b8b5; } }
@media print { thead th { position: static; } details:not([open]) > *:not(summary) { display: revert; } }`;
