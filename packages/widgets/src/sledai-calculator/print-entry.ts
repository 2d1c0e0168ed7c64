/** Prints the recorded assessment that the form shows, with who entered and who signed it. Loaded when somebody prints. */
import { BUILD } from '@trialside/client';
import { momentIn, siteTime } from '../element/site-time.ts';
import { loadPrintWords } from '../locales/print-words.ts';
import { historyOf } from '../printing/history.ts';
import { openPrint, printDocument } from '../printing/print-document.ts';
import { provenance } from '../printing/provenance.ts';
import { signatureLines } from '../signing/lines.ts';
import type { ActionHost } from './actions.ts';
import { pgaTexts } from './form-view.ts';
import { remarks } from './remarks.ts';
import { sourceDocument } from './source-document.ts';

/** Rejects where a file could not be loaded. */
export async function printEntry(of: ActionHost): Promise<void> {
  const [known, words, view, client] = [of.known(), of.words(), of.view(), of.client()];
  const { existing, draft } = of.entry;
  const { sledai: assessment, pga } = existing;
  if (!known || !words || !view || !assessment) return;
  // What is printed is what was read when the button was pressed, whatever arrives meanwhile.
  const facts = {
    assessment,
    known,
    view,
    draft,
    judgement: of.judgement(),
    language: of.language(),
    pga: pgaTexts(of.pga, words).echo,
    remarks: remarks(of.data(), false, of.languageTag(), words),
  };
  const { subject, site, cut } = known.record;
  const date = siteTime(of.languageTag(), site.timeZone);
  const moment = momentIn(of.languageTag(), site.timeZone);
  const ids = [assessment.id, ...(pga ? [pga.id] : [])];
  const signed = { subject: subject.code, id: assessment.id, knownAt: cut.knownAt };
  const [print, history, signatures] = await Promise.all([
    loadPrintWords(facts.language),
    client && historyOf(client, ids),
    client && signatureLines(client, signed, facts.language),
  ]);
  const { assessment: name } = print.sledai;
  const records = { [assessment.id]: name, ...(pga ? { [pga.id]: words.pga } : {}) };
  const title = `${words.title(subject.code)}, ${assessment.assessed ?? ''}`;
  const frame = printDocument(
    of.host.shadowRoot!,
    facts.language,
    title,
    sourceDocument(
      {
        ...facts,
        date,
        running: {
          head: [
            `${known.protocol.studyCode} · ${site.code} · ${subject.code}`,
            [print.version(name, assessment.version), assessment.assessed && date(assessment.assessed)]
              .filter(Boolean)
              .join(' · '),
            ...(known.protocol.synthetic ? [print.synthetic] : []),
          ],
          foot: [
            words.knownAt(cut.knownAt, date(cut.on)),
            print.printed(moment(Date.now())),
            words.build(BUILD),
          ],
        },
        provenance: provenance({ history, records, signatures, moment, reasons: words.reasonCode }, print),
      },
      words,
      print,
    ),
  );
  if (openPrint(frame)) return;
  of.saving()?.tell(print.cannotPrint);
  of.say(print.cannotPrint);
}
