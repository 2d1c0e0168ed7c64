/** The report of an import as text: first what is wrong, line by line, then the figures. */
import { fill, type ImportTexts } from '../locales/texts.ts';
import type { Rejection, StructureFault } from './fault.ts';
import type { DomainReport, ImportReport } from './report.ts';

type Print = (line: string) => void;

export function printReport(
  report: ImportReport,
  rejections: Iterable<Rejection>,
  texts: ImportTexts,
  print: Print,
): void {
  if (report.faults.length > 0) {
    print(texts.faults);
    for (const fault of report.faults) print(`  ${faultLine(fault, texts)}`);
    print('');
  }
  const areRowsListed = report.rejected > 0 && report.faults.length === 0;
  if (areRowsListed) {
    print(texts.rejections);
    for (const rejection of rejections) print(`  ${rejectionLine(rejection, texts)}`);
    print('');
  }
  if (report.refusal) {
    print(fill(texts.refusal[report.refusal.code], report.refusal.detail));
  }
  print(heading(report, texts));
  for (const { file, domain } of report.files) {
    if (domain === null) print(`  ${fill(texts.skipped, { file })}`);
  }
  if (report.outcome === 'applied' || report.outcome === 'checked') printFigures(report, texts, print);
}

function heading(report: ImportReport, { heading: headings }: ImportTexts): string {
  const study = report.study ?? '';
  if (report.outcome === 'applied') {
    return fill(report.rejected > 0 ? headings.appliedInPart : headings.applied, { study });
  }
  const isByRows = report.outcome === 'refused' && !report.refusal && report.faults.length === 0;
  return fill(isByRows ? headings.refusedByRows : headings[report.outcome], { study });
}

function place(
  { file, row, line }: Pick<StructureFault, 'file' | 'row' | 'line'>,
  texts: ImportTexts,
): string {
  if (row === null) return fill(texts.fileAt, { file });
  return fill(line === null || line === row ? texts.rowAt : texts.rowAndLineAt, {
    file,
    row,
    line: line ?? '',
  });
}

export function faultLine(fault: StructureFault, texts: ImportTexts): string {
  const column = fault.column === null ? '' : `, ${fault.column}`;
  const sentence = fill(texts.structure[fault.code], { byte: fault.byte ?? '', line: fault.line ?? '' });
  return `${place(fault, texts)}${column}: ${sentence}`;
}

export function rejectionLine(rejection: Rejection, texts: ImportTexts): string {
  const column = rejection.column === null ? '' : `, ${rejection.column}`;
  return `${place(rejection, texts)}${column}: ${fill(texts.row[rejection.code], rejection.other ?? {})}`;
}

const COLUMNS = ['read', 'accepted', 'rejected', 'created', 'amended', 'unchanged', 'kept'] as const;

function printFigures(report: ImportReport, texts: ImportTexts, print: Print): void {
  const { protocol, sites, remarks, changes } = report;
  if (protocol) {
    const { id, version, origin, change } = protocol;
    print(
      `  ${fill(texts.protocol, { id, version, origin: texts.origin[origin], change: texts.change[change] })}`,
    );
  }
  if (sites) print(`  ${fill(texts.sites, sites)}`);
  print('');
  for (const line of table(report, texts)) print(`  ${line}`);
  print('');
  if (report.domains.some(({ kept }) => kept > 0)) print(`  ${texts.keptNote}`);
  for (const left of report.notStored) print(`  ${fill(texts.notStored, left)}`);
  if (remarks) {
    for (const [name, count] of Object.entries(remarks) as [keyof typeof remarks, number][]) {
      if (count > 0) print(`  ${fill(texts[name], { count })}`);
    }
  }
  const { seconds, rowsPerSecond: speed } = report;
  const memory = Math.round(report.peakMemoryBytes / 1_000_000);
  print(`  ${fill(texts.closing, { ...changes!, rows: report.read, seconds, speed, memory })}`);
}

function table({ domains }: ImportReport, texts: ImportTexts): string[] {
  const total = (column: (typeof COLUMNS)[number]): number =>
    domains.reduce((sum, domain) => sum + domain[column], 0);
  const lines = [
    [texts.columns.domain, ...COLUMNS.map((column) => texts.columns[column])],
    ...domains.map((domain: DomainReport) => [
      domain.domain,
      ...COLUMNS.map((column) => String(domain[column])),
    ]),
    [texts.total, ...COLUMNS.map((column) => String(total(column)))],
  ];
  const widths = lines[0]!.map((_, n) => Math.max(...lines.map((line) => width(line[n]!))));
  return lines.map((line) =>
    line.map((cell, n) => (n === 0 ? cell + pad(cell, widths[n]!) : pad(cell, widths[n]!) + cell)).join('  '),
  );
}

const pad = (cell: string, to: number): string => ' '.repeat(to - width(cell));

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
