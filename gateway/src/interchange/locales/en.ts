/** What an import says, in English. `{name}` is filled in. */
import type { ImportTexts } from './texts.ts';

export const en: ImportTexts = {
  structure: {
    'file-unreadable': 'The file cannot be opened or read. Check that this user may read it.',
    'file-empty': 'The file has 0 bytes. It was probably cut off on its way: ask for it again.',
    'no-header': 'The file has no line with column names.',
    'not-utf-8':
      'Not UTF-8: the first wrong byte is at offset {byte}. Save the file as UTF-8 and import it again.',
    'looks-like-utf-16': 'The file is UTF-16 ("Unicode text"). Save it as UTF-8 and import it again.',
    'quoting-broken':
      'Quotation marks are broken at or before line {line}: one was opened and not closed, or stands inside a cell without quotation marks.',
    'row-too-long':
      'A row has more than 16 MB by line {line}. Probably a quotation mark was opened and not closed.',
    'cell-count': 'The row has more or fewer cells than the header.',
    'column-name': 'A column has no name, or one with "@" or an invisible character in it.',
    'column-twice': 'The column is there twice.',
    'column-missing': 'The column is missing. If nothing was collected, add it empty.',
    'study-empty': 'The row names no study.',
    'study-differs': 'The row belongs to another study than the rows before it. Import one study at a time.',
    'supplement-without-row':
      'The row adds to an adverse event that no file of this import holds. Import AE together with it.',
    'supplement-unplaced':
      'The row does not say which adverse event it adds to, or what: by RDOMAIN AE, IDVAR AESEQ and a QNAM in SUPPAE, by FALNKID and a grade from 0 to 5 in FAAE.',
    'supplement-twice': 'The adverse event has a value of this name already, from a row before.',
  },
  row: {
    'cell-empty': 'must not be empty',
    'cell-nul': 'contains the character NUL',
    'cell-too-long': 'is larger than 1 MB',
    'not-a-number': 'is not a number',
    'not-a-sequence': 'is not a whole number above 0',
    'not-a-date': 'is not a date in ISO 8601, whole or partial',
    'not-yes-no': 'is not Y, N, U or NA',
    'not-a-grade': 'is not a CTCAE grade from 1 to 5',
    'other-domain': 'names another domain than the file',
    'did-not-happen': 'says that it did not take place, which the store has no record for',
    'key-twice': 'has the same key as {file} row {row}, which stands',
    'subject-unknown': 'names a subject that is neither in DM nor in the store',
    'changed-since-import':
      'differs from the last import, and the record was changed in the store since; decide which holds',
    'voided-since-import':
      'differs from the last import, and the record was voided in the store since; decide which holds',
  },
  refusal: {
    'path-missing': 'There is no file or folder {path}.',
    'not-csv': '{path} is not a .csv file.',
    'nothing-to-import': 'There is no .csv file in {path}.',
    'no-rows': 'None of the files has a row of a domain that is imported.',
    'protocol-missing':
      'There is no protocol for study {study}. Give one with --protocol <file>, or put it beside the data as protocol.json.',
    'protocol-unreadable': 'The protocol {file} cannot be read: {reason}',
    'protocol-wrong': 'The protocol {file} is not valid. {reason}',
    'protocol-of-other-study': 'The protocol {file} is for study {other}, the data are of study {study}.',
    'time-zone-unknown': '"{zone}" is not a time zone of the IANA database, such as Asia/Shanghai.',
    'store-busy':
      'Another program held the store for minutes. What was written stays; run the same import again to complete it.',
  },
  origin: {
    option: 'given with --protocol',
    folder: 'protocol.json beside the data',
    store: 'already in the store',
    'built-in': 'comes with the project',
  },
  change: { created: 'new', amended: 'corrected', unchanged: 'unchanged' },
  heading: {
    applied: 'Import of study {study}: done.',
    appliedInPart: 'Import of study {study}: done, without the rows listed above.',
    checked: 'Dry run for study {study}: nothing was written. This is what an import would do.',
    refused: 'The import was refused. The store is as it was.',
    refusedByRows:
      'The import was refused because of the rows listed above (--strict). The store is as it was.',
    interrupted: 'Import of study {study}: not finished.',
  },
  faults: 'What is wrong with the files:',
  rejections: 'Rows that cannot go in:',
  fileAt: '{file}',
  rowAt: '{file} row {row}',
  rowAndLineAt: '{file} row {row} (line {line})',
  protocol: 'Protocol {id} {version}, {origin}: {change}.',
  sites: 'Sites: {named} named, {created} new ({timeZone}), {amended} with a corrected time zone.',
  columns: {
    domain: 'domain',
    read: 'read',
    accepted: 'accepted',
    rejected: 'rejected',
    created: 'new',
    amended: 'corrected',
    unchanged: 'same',
    kept: 'kept',
  },
  total: 'all',
  keptNote:
    '"Kept": changed in the store since the last import, while the source says what it said then. The store stands.',
  skipped: 'Skipped {file}: not a domain that is imported.',
  notStored: '{cells} cells of {variable} were left out: the store holds no full birth date.',
  unlinkedVisits: '{count} rows name a visit number that the subject has no visit for; the number is kept.',
  unnamedTreatments: '{count} exposures are of a treatment that the protocol does not name.',
  carriedEvents:
    '{count} adverse events keep what SUPPAE or FAAE of an earlier import said of them: that dataset is not in this import.',
  otherArms: '{count} subjects are in an arm that is no dose level of the protocol.',
  closing:
    'Changes {before} to {after}. {rows} rows in {seconds} s ({speed} rows/s), at most {memory} MB of memory.',
  progress: { reading: 'Reading', checking: 'Checking against the store', writing: 'Writing' },
  usage: `Usage: npm run trialside -- import <file or folder> ... [options]

Reads SDTM as CSV (DM, SV, LB, VS, AE, CM, EX, DS, QS) into the study that STUDYID names.
Importing the same again changes nothing.

  --protocol <file>    the study's protocol; otherwise protocol.json beside the data,
                       the one in the store, or one that comes with the project
  --time-zone <name>   time zone of the sites, such as Asia/Shanghai; otherwise the protocol's
  --strict             refuse everything if one row is faulty
  --dry-run            check only, write nothing
  --report <file>      write the report as JSON, with every refused row
  --locale <name>      en or zh-CN

The store is the file that DATABASE_URL names (default: .data/trialside.db of the project).
Ends with 0: everything is in; 1: refused, or not finished; 2: wrong usage; 3: some rows were refused.
`,
  usageProblem: {
    noPath: 'Name a file or a folder to import.',
    unknownLocale: 'There is no locale "{locale}". Choose en or zh-CN.',
    reportUnwritable: 'The report {file} cannot be written: {reason}',
  },
};
