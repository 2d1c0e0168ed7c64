/** Versions of CTCAE in the form: which one an event is graded by, and what the other one says. Loaded with the rules. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CtcaeVersion } from '@trialside/rules/ctcae';
import {
  compareTerms,
  gradeFromAnswers,
  NEAREST_IN_SIX,
  summary,
  type DictionaryTerm,
  type Grade,
} from '@trialside/rules/ctcae/dictionary';
import type { Known } from '../element/subject-data.ts';
import type { LateHost } from './acts.ts';
import { withTerm } from './choose-term.ts';
import { radios, type Draw } from './controls.ts';
import { without, type Entry } from './entry.ts';
import { findingFor } from './judge.ts';
import type { Picker } from './picker.ts';
import type { TermCriteriaText } from './terms.ts';

export const VERSION = 'ctcae-version';

/** What was loaded of the other version for the term of an entry; null where it has no such term. */
const OTHERS = new WeakMap<Entry, { readonly key: string; readonly other: TermCriteriaText | null }>();

const otherThan = (version: CtcaeVersion): CtcaeVersion => (version === '5.0' ? '6.0' : '5.0');
const keyOf = ({ draft }: Entry, language: string): string => `${draft.ctcae?.code} ${language}`;

export interface VersionFacts {
  readonly picker: Picker;
  readonly known: Known | null;
  readonly criteria: TermCriteriaText | null;
  readonly language: string;
}

export function versionsView(facts: VersionFacts, draw: Draw): TemplateResult {
  const { picker, known } = facts;
  const { words, entry, isLocked } = draw;
  const { ctcae } = entry.draft;
  const allowed = known ? [known.protocol.ctcae.version, ...known.protocol.ctcae.otherVersions] : [];
  const wanted = picker.version;
  return html`${
    allowed.length > 1 && !isLocked
      ? radios(
          draw,
          VERSION,
          words.ctcaeVersion,
          [...new Set(allowed)].toSorted().map((version) => [version, words.ctcae(version)] as const),
          wanted,
        )
      : nothing
  }
  ${
    ctcae && ctcae.version !== wanted && !isLocked
      ? html`<p class="quiet">${words.staysInVersion(ctcae.version)} ${absent(ctcae.term, wanted, draw)}</p>`
      : nothing
  }
  ${ctcae && facts.criteria ? comparison(facts, facts.criteria, draw) : nothing}`;
}

const absent = (term: string, version: CtcaeVersion, { words }: Draw): string =>
  words.notInVersion(version, (version === '6.0' && NEAREST_IN_SIX[term]) || null);

function comparison({ known, language }: VersionFacts, own: TermCriteriaText, draw: Draw): TemplateResult {
  const { words, entry } = draw;
  const version = otherThan(own.term.version);
  const loaded = OTHERS.get(entry);
  if (loaded?.key !== keyOf(entry, language)) {
    return html`<button type="button" class="small" data-act="compare">
      ${words.compareWith(version)}
    </button>`;
  }
  const { other } = loaded;
  if (!other) return html`<p class="quiet">${absent(own.term.term, version, draw)}</p>`;
  const pair = own.term.version === '5.0' ? ([own, other] as const) : ([other, own] as const);
  const said = pair.map(({ term }) => words.versionSays(term.version, gradeIn(term, entry, known)));
  const changed = compareTerms(pair[0].term, pair[1].term).grades.filter(({ change }) => change !== 'same');
  return html`<div class="evidence compared" role="group" aria-label=${words.compareWith(version)}>
    <p><strong>${said.join(' · ')}</strong> <span class="quiet">${words.provisionalSix}</span></p>
    ${
      changed.length === 0
        ? html`<p class="quiet">${words.sameInBoth}</p>`
        : html`<table>
            <thead>
              <tr>
                ${[words.grade, words.ctcae('5.0'), words.ctcae('6.0')].map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${changed.map(
                ({ grade }) =>
                  html`<tr>
                    <th scope="row"><span class="mark" data-grade=${grade}>${grade}</span></th>
                    ${pair.map(({ term, words: of }) => html`<td>${summary(term, grade, of) ?? '–'}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </div>`;
}

/** The grade by one version: of the subject's own results where they were measured, else of ticks and numbers. */
function gradeIn(
  term: DictionaryTerm,
  { draft }: Entry,
  known: Known | null,
): { readonly grade: number | null; readonly atLeast: Grade | null } {
  const finding = known && findingFor({ ctcae: term }, known);
  if (finding?.episode) return { grade: finding.episode.worst, atLeast: null };
  const options = known ? { ...known.protocol.ctcae, testCodes: {} } : undefined;
  return gradeFromAnswers(term, draft.facets, draft.facetAnswers ?? {}, options);
}

/** Loads the term of the entry in the other version. */
export async function compare(of: LateHost): Promise<void> {
  const { entry, picker } = of;
  const { ctcae } = entry.draft;
  if (!ctcae) return;
  const language = of.language();
  const key = keyOf(entry, language);
  try {
    await picker.load(language);
    const other = await picker.file!.criteriaOf(ctcae.code, language, otherThan(ctcae.version));
    OTHERS.set(entry, { key, other });
  } catch {
    of.fileMissing();
  }
  of.redraw();
}

/** The terms of another version from now on. A term that is in both goes over, to be graded anew. */
export async function switchVersion(of: LateHost, version: CtcaeVersion): Promise<void> {
  const { entry, picker } = of;
  picker.switched = version;
  of.redraw();
  await picker.load(of.language());
  const { draft } = entry;
  const there = picker.version === version && draft.ctcae ? picker.terms?.byCode(draft.ctcae.code) : null;
  if (!there || draft.ctcae?.version === version) return of.redraw();
  entry.edit(withTerm(draft, there), without(entry.typed, 'facetAnswers'));
  of.edited(false);
}
