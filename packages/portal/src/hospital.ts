/** The hospital record: a doctor's patients, the chart of one of them, and the study panel in it. */
import { createGateway, type Trouble } from './gateway/gateway.ts';
import { retryOf } from './gateway/retry.ts';
import { STUDY, type Study, type StudyAnswer } from './gateway/study.ts';
import { SUBJECT, type Subject, type SubjectAnswer } from './gateway/subject.ts';
import { demoProof, demoToken, type GetToken, type Reauthenticate } from './gateway/token.ts';
import { showBanner } from './hospital/banner.ts';
import {
  medicationsCard,
  notesCard,
  ordersCard,
  problemsCard,
  resultsCard,
  type ChartState,
} from './hospital/cards.ts';
import { patientList } from './hospital/patient-list.ts';
import { patients } from './hospital/patients/index.ts';
import type { Patient } from './hospital/patient.ts';
import { recorder } from './hospital/record/recorder.ts';
import { showTrial } from './hospital/trial-panel.ts';
import { onBadgeChange } from './page/badge-change.ts';
import { clockTime } from './page/clock-time.ts';
import { currentLanguage } from './page/language.ts';
import { followMenu } from './page/menu.ts';
import { part } from './page/make.ts';
import { t } from './page/text.ts';
import { startPage } from './page/start.ts';

startPage();

// What a portal does for the widgets: it hands its session's token over when asked. Nothing else.
const getToken = demoToken('investigator');
const provider = part<HTMLElement & { getToken: GetToken; reauthenticate: Reauthenticate }>('provider');
provider.getToken = getToken;
provider.reauthenticate = demoProof('investigator', () => confirm(t('proof.confirm')(currentLanguage())));

const STUDY_CODE = provider.getAttribute('study') ?? '';
const gateway = createGateway(provider.getAttribute('gateway') ?? '', getToken);

/** The hospital's own calendar date. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

let open: Patient;
let study: Study | null = null;
/** What is on the page of the open patient, and up to which change of the study. */
let shown: { readonly subject: Subject; readonly knownAt: number; readonly at: Date } | null = null;
let asking = new AbortController();

const retry = retryOf(() => void load());
const form = recorder(gateway, () => void load());
const list = patientList(patients, today, show);

function showChart(chart: ChartState): void {
  part('results-body').replaceChildren(resultsCard(chart));
  part('medications-body').replaceChildren(medicationsCard(chart));
}

function show(patient: Patient): void {
  asking.abort();
  retry.stop();
  open = patient;
  shown = null;
  list.mark(patient);
  form.hide();
  showBanner(patient, today);
  part('problems-body').replaceChildren(problemsCard(patient));
  part('orders-body').replaceChildren(ordersCard(patient));
  part('notes-body').replaceChildren(notesCard(patient));
  showChart(patient.chart ?? 'loading');
  if (patient.subject === undefined) {
    showTrial({ kind: 'none' });
    return;
  }
  showTrial({ kind: 'loading', code: patient.subject });
  void load();
}

async function load(): Promise<void> {
  const code = open.subject;
  if (code === undefined) return;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  if (!study) {
    const answer = await gateway.ask<StudyAnswer>(STUDY, { study: STUDY_CODE }, signal);
    if ('trouble' in answer) return failed(code, answer.trouble);
    study = answer.data.study;
  }
  const answer = await gateway.ask<SubjectAnswer>(SUBJECT, { study: STUDY_CODE, subject: code }, signal);
  if ('trouble' in answer) return failed(code, answer.trouble);
  const subject = answer.data.study?.subject ?? null;
  if (!study || !answer.data.study || !subject) return failed(code, 'unknown');
  retry.stop();
  shown = { subject, knownAt: answer.data.study.cut.knownAt, at: new Date() };
  showTrial({ kind: 'ready', code, study, subject });
  showChart(subject);
  form.show(study, subject);
}

function failed(code: string, trouble: Trouble | 'unknown'): void {
  if (trouble === 'aborted') return;
  // Who may not see it keeps nothing of it on the page.
  const keeps = trouble === 'unreachable' || trouble === 'failed';
  if (!keeps) {
    shown = null;
    form.hide();
  }
  const asOf = shown ? clockTime(shown.at) : null;
  showTrial({ kind: 'trouble', code, trouble, asOf });
  if (!shown) showChart('unreachable');
  if (keeps) retry.failed();
}

part('trial-retry').addEventListener('click', () => retry.now());

onBadgeChange(provider, ({ change, offline }) => {
  // The badge has learnt of a change, or has lost its connection; the page's own tables follow, or say how old they are.
  if (shown && (offline || (change !== null && change > shown.knownAt))) void load();
});

followMenu();
show(patients.find(({ subject }) => subject === 'BJ01-009') ?? patients[0]!);
