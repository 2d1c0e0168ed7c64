/**
 * What NCI's text of a cell names, our coding of it has, and the other way round: danger to life, hospital, self-care,
 * kinds of treatment, symptoms. Runs where the reference lies beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODED_CLASSES, GRADES, loadClass } from './index.ts';
import type { CtcaeVersion } from '../types.ts';
import type { Grade } from './index.ts';

const FOLDER = new URL('../../../../../../shared/reference/', import.meta.url);
const present = existsSync(new URL('ctcae-v5.json', FOLDER));

type Row = Readonly<Record<'term' | `grade${Grade}`, string | null>>;

/** A word of the text, and the facets that stand for it. */
const WORDS: readonly (readonly [name: string, text: RegExp, facet: RegExp])[] = [
  ['life', /life-threatening/i, /^lifeThreatening|^noImmediateThreat/],
  ['self-care', /self[- ]care adl/i, /^adl\.selfCare/],
  ['instrumental', /instrumental adl/i, /^adl\.instrumental/],
  ['hospital', /hospitalization(?! not)/i, /^hospital/],
  ['no hospital', /hospitalization not/i, /^noHospital/],
  ['transfusion', /transfusion/i, /^transfusion|^unitsGiven/],
  ['urgent', /(?<!non-)\burgent\b/i, /^urgent/],
  ['urgent operation', /urgent operative/i, /^urgent\.operative/],
  ['invasive', /(?<!non)invasive intervention(?! not)/i, /^intervention\.invasive|^urgent\.invasive/],
  ['not invasive', /invasive intervention not/i, /^noInvasive/],
  ['operation', /(?<!non-?)operative intervention(?! not)/i, /^(intervention|urgent)\.operative/],
  ['parenteral nutrition', /\bTPN\b|parenteral nutrition/i, /^tpn/],
  ['tube feeding', /tube feeding/i, /^tubeFeeding/],
  ['new onset', /new onset/i, /^newOnset|\.new$/],
  ['oxygen', /oxygen indicated|supplemental oxygen|oxygen therapy/i, /^oxygen(?!Percent)/],
  ['asymptomatic', /\basymptomatic\b/i, /^asymptomatic/],
  [
    'no treatment',
    /(?<!invasive |operative )intervention not indicated|no intervention indicated/i,
    /^noIntervention$/,
  ],
  ['observation', /observations? only/i, /^observation/],
  ['mild symptoms', /mild symptoms/i, /^symptoms\.mild$|^noMoreThanMild/],
  ['moderate symptoms', /moderate symptoms/i, /^symptoms\.moderate$|^symptoms\.persistent/],
  ['severe symptoms', /severe symptoms/i, /^symptoms\.severe$/],
  ['psychosocial', /psychosocial/i, /^psychosocial|^noPsychosocial/],
  ['mild pain', /mild pain/i, /^pain\.mild/],
  ['moderate pain', /moderate pain/i, /^pain\.moderate/],
  ['severe pain', /severe pain/i, /^pain\.severe/],
  ['organ damage', /organ damage/i, /^organDamage/],
  ['death', /\bdeath\b/i, /^death/],
  ['gut', /altered GI function/i, /^gutAltered/],
  [
    'medical treatment',
    /medical intervention(?! not)|medical management/i,
    /^(intervention|urgent)\.medical/,
  ],
];

/** Said in other words: the same thing in the text or in the coding under another name. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Aortic valve disease 3': 'medical treatment', // symptoms controlled by it
  'Mitral valve disease 3': 'medical treatment',
  'Pulmonary valve disease 3': 'medical treatment',
  'Tricuspid valve disease 3': 'medical treatment',
  'Hearing impaired 2': 'no treatment', // "hearing aid or intervention not indicated"
  'Retinal tear 1': 'no treatment', // "treatment not indicated"
  'Constipation 2': 'moderate symptoms', // "persistent"
  'Gastritis 3': 'gut', // "gastric function"
  'Gastroparesis 2': 'medical treatment', // "pharmacologic"
  'Ileus 1': 'observation', // seen on imaging
  'Flu like symptoms 1': 'mild symptoms', // "mild flu-like symptoms"
  'Allergic reaction 1': 'no treatment', // of the whole body
  'Bacteremia 2': 'asymptomatic', // "no signs or symptoms"
  'Papulopustular rash 3': 'moderate symptoms', // "moderate or severe"
  'Rash acneiform 3': 'moderate symptoms',
  'Rash maculo-papular 3': 'moderate symptoms',
  'Spinal fracture 1': 'mild pain', // "back pain"
  'Spinal fracture 2': 'moderate pain',
  'Spinal fracture 3': 'severe pain',
  'Hyperglycemia 1': 'medical treatment', // "with no"
  'Treatment related secondary malignancy 4': 'life', // an acute one
  'Seizure 3': 'medical treatment', // seizures despite it
  'Irritability 3': 'medical treatment', // "medical or psychiatric"
  'Renal calculi 2': 'moderate symptoms', // "symptomatic" beyond the mild ones of grade 1
  'Bronchospasm 2': 'moderate symptoms',
  'Anal mucositis 2': 'moderate symptoms',
  'Rectal mucositis 2': 'moderate symptoms',
  'Small intestinal mucositis 2': 'moderate symptoms',
  'Conjunctivitis 2': 'moderate symptoms',
  'Retinoic acid syndrome 2': 'moderate symptoms', // "signs or symptoms"
  'Body odor 2': 'medical treatment', // sought by the subject
  'Hyperhidrosis 2': 'medical treatment',
  'Eczema 1': 'medical treatment', // beyond that of the baseline
  'Eczema 2': 'medical treatment',
  'Rash acneiform 2': 'mild symptoms', // "with or without"
  'Rash maculo-papular 2': 'mild symptoms',
  'Hypertension 2': 'medical treatment', // a change of it
  'Thromboembolic event 1': 'no treatment', // medical
  // What another grade names as well cannot decide.
  'Hypoparathyroidism 3': 'medical treatment',
  'Cerebrospinal fluid leakage 3': 'medical treatment',
  'Hypertension 3': 'medical treatment',
  'Hypotension 3': 'urgent', // beside the treatment of grade 2 that is not
  'Delirium 4': 'urgent',
  'Suicidal ideation 3': 'hospital, no hospital',
  'Suicidal ideation 4': 'hospital',
  'Suicide attempt 4': 'hospital',
};

/** The same for version 6.0, beyond what stands above. */
const OTHERWISE_IN_SIX: Readonly<Record<string, string>> = {
  'Cytokine release syndrome 2': 'oxygen', // by its devices
  'Cytokine release syndrome 3': 'oxygen',
  'Secondary hemophagocytic lymphohistiocytosis 3': 'life', // written without its hyphen
  'Anesthetic complication 2': 'hospital', // its hours
  'Anesthetic complication 3': 'hospital',
  'Serum amylase increased 2': 'mild symptoms', // "mild signs or symptoms"
  'Serum amylase increased 3': 'moderate symptoms, severe symptoms',
  'Tumor lysis syndrome 2': 'instrumental', // not limiting them
  'Tumor lysis syndrome 3': 'medical treatment', // seizures despite it
  'Rotator cuff injury 2': 'instrumental', // written without its last letter
  'Differentiation syndrome 2': 'instrumental', // "age appropriate"
  'Edema cerebral 1': 'no treatment, medical treatment', // none initiated
  'Spinal cord compression 2': 'mild symptoms', // "mild or moderate"
  'Tumor inflammation-associated neurotoxicity 4': 'urgent', // "possibly"
  'Vasovagal reaction 2': 'no treatment', // "no management"
  'Delusions 3': 'no hospital', // "outpatient management"
  'Papulovesicular rash 3': 'moderate symptoms', // "moderate or severe"
  'Venous thromboembolism 1': 'no treatment', // medical
};

async function differing(version: CtcaeVersion, name: string): Promise<Readonly<Record<string, string>>> {
  const rows = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as readonly Row[];
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key, 'en', version)));
  const terms = new Map(classes.flatMap((loaded) => (loaded?.terms ?? []).map((term) => [term.term, term])));
  const found: Record<string, string> = {};
  for (const row of rows) {
    for (const grade of GRADES) {
      const text = row[`grade${grade}`]?.replaceAll(/\(e\.g\.[^)]*\)/g, ' ');
      if (!text) continue;
      const cell = `${row.term} ${grade}`;
      const ids = terms
        .get(row.term ?? '')
        ?.criteria[grade].flat()
        .map(({ id }) => id);
      const odd = WORDS.filter(([, word, facet]) => word.test(text) !== ids?.some((id) => facet.test(id)));
      if (odd.length > 0) found[cell] = odd.map(([what]) => what).join(', ');
    }
  }
  return found;
}

it.runIf(present)('names in every cell of version 5.0 what the text names, and nothing else', async () => {
  expect(await differing('5.0', 'ctcae-v5.json')).toEqual(OTHERWISE);
});

it.runIf(present)('and in every cell of version 6.0', async () => {
  const found = Object.entries(await differing('6.0', 'ctcae-v6.json'));
  const own = found.filter(([cell, what]) => OTHERWISE[cell] !== what);
  expect(Object.fromEntries(own)).toEqual(OTHERWISE_IN_SIX);
});

it.runIf(present)('takes no phrase of four words or more from the text', async () => {
  const texts = ['ctcae-v5.json', 'ctcae-v6.json'].map((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8').toLowerCase(),
  );
  const taken = new Set<string>();
  for (const key of CODED_CLASSES) {
    const words = Object.values((await loadClass(key, 'en', '6.0'))?.words ?? {});
    for (const text of words) {
      const phrase = text.replace('{}', '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
      if (phrase.split(' ').length > 3 && texts.some((all) => all.includes(phrase))) taken.add(phrase);
    }
  }
  expect([...taken]).toEqual([]);
});
