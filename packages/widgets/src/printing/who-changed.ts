/** Who changed a record meanwhile, when and why, in sentences from the audit trail. Loaded when two versions have met. */
import { named } from '../element/named.ts';
import { loadPrintWords } from '../locales/print-words.ts';
import { historyOf } from './history.ts';
import type { Met } from './meanwhile.ts';

/** Oldest first; says so where the trail does not tell all of it. Rejects where a file could not be loaded. */
export async function whoChanged(met: Met): Promise<readonly string[]> {
  const { client, spans, moment, names, reasons } = met;
  const ids = Object.keys(spans);
  const [words, history] = await Promise.all([
    loadPrintWords(met.language),
    client && historyOf(client, ids),
  ]);
  const made = (history ?? []).flatMap((line) => {
    const versions = Object.entries(line.versions).filter(
      ([id, its]) => its > spans[id]![0] && its <= spans[id]![1],
    );
    return versions.length > 0 ? [{ line, versions }] : [];
  });
  const isWhole =
    ids.length > 0 && ids.every((id) => made.some(({ line }) => line.versions[id] === spans[id]![1]));
  const sentences = made.map(({ line, versions }) =>
    words.meanwhile.changed({
      what: versions.map(([id, its]) => words.version(named(names, id), its)),
      action: named(words.actions, line.action),
      who: line.userName,
      role: line.role ? named(words.roles, line.role) : '',
      when: moment(Date.parse(line.at)),
      change: line.change,
      why: [line.reasonCode ? named(reasons, line.reasonCode) : '', line.reasonText ?? ''].filter(Boolean),
    }),
  );
  return isWhole ? sentences : [...sentences, words.meanwhile.unread];
}
