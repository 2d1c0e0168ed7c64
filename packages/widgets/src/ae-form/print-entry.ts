/** Prints the recorded event that the form shows, with who entered and who signed it. Loaded when somebody prints. */
import { BUILD } from '@trialside/client';
import { momentIn, siteTime } from '../element/site-time.ts';
import { loadPrintWords } from '../locales/print-words.ts';
import { historyOf } from '../printing/history.ts';
import { openPrint, printDocument } from '../printing/print-document.ts';
import { provenance } from '../printing/provenance.ts';
import { signatureLines } from '../signing/lines.ts';
import type { ActHost } from './acts.ts';
import { remarks } from './remarks.ts';
import { sourceDocument } from './source-document.ts';
import { criteriaOf, officialWording } from './terms-file.ts';

/** Rejects where a file could not be loaded. */
export async function printEntry(of: ActHost): Promise<void> {
  const [known, words, client] = [of.known(), of.words(), of.context()?.client ?? null];
  const event = known?.record.adverseEvents.find(({ id }) => id === of.entry.existing?.id);
  if (!known || !words || !event) return;
  const [language, tag] = [of.language(), of.languageTag()];
  const { subject, cut, site } = known.record;
  const { ctcae } = event;
  const signed = { subject: subject.code, id: event.id, knownAt: cut.knownAt };
  const [date, moment] = [siteTime(tag, site.timeZone), momentIn(tag, site.timeZone)];
  const questions = of.questions()?.about(event.id) ?? [];
  const said = remarks(of.data(), false, tag, words);
  const [print, history, signatures, criteria, official] = await Promise.all([
    loadPrintWords(language),
    client && historyOf(client, [event.id]),
    client && signatureLines(client, signed, language),
    ctcae && criteriaOf(ctcae.code, language, ctcae.version),
    ctcae && client && officialWording(client, ctcae.version, ctcae.code),
  ]);
  const name = ctcae?.term ?? event.term;
  const records = { [event.id]: words.term };
  const frame = printDocument(
    of.host.shadowRoot!,
    language,
    `${words.title(subject.code)}, ${event.start ?? ''}`,
    sourceDocument({
      event,
      known,
      words,
      date,
      moment,
      remarks: said,
      questions,
      history,
      criteria: criteria && { ...criteria, official },
      running: {
        head: [
          `${known.protocol.studyCode} · ${site.code} · ${subject.code}`,
          print.version(name, event.version),
          ...(known.protocol.synthetic ? [print.synthetic] : []),
        ],
        foot: [
          words.knownAt(cut.knownAt, date(cut.on)),
          print.printed(moment(Date.now())),
          words.build(BUILD),
        ],
      },
      provenance: provenance(
        { history, records, signatures, moment, reasons: words.reasonCode, fields: words.fields },
        print,
      ),
    }),
  );
  if (openPrint(frame)) return;
  of.saving()?.set({ kind: 'told', text: print.cannotPrint });
  of.say(print.cannotPrint);
}
