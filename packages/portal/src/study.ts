/** The study overview: every subject by code, with a badge each. It knows no name. */
import { createGateway, type Trouble } from './gateway/gateway.ts';
import { retryOf } from './gateway/retry.ts';
import { inBoth, STUDY, type Study, type StudyAnswer } from './gateway/study.ts';
import { demoToken, type GetToken } from './gateway/token.ts';
import { onBadgeChange, type BadgeChange } from './page/badge-change.ts';
import { loadingLines, quiet } from './page/card-states.ts';
import { clockTime } from './page/clock-time.ts';
import { make, part } from './page/make.ts';
import { say } from './page/say.ts';
import { startPage } from './page/start.ts';
import { named, pair, plain, t, type Said, type TextKey } from './page/text.ts';
import { loadUpTo, PAGE, type Loaded } from './study/cohort.ts';
import { countsTable } from './study/counts.ts';
import { coursePanel, type CoursePanel } from './study/course.ts';
import { fillFilters, readFilters } from './study/filters.ts';
import { oneSubject, type OneSubject } from './study/one-subject.ts';
import { isFiltered, isNewer } from './study/rows.ts';
import { chosenStudy, onStudyChosen, showStudies } from './study/study-choice.ts';
import { subjectTable, type SubjectTable } from './study/table.ts';
import { STUDIES, type StudiesAnswer } from './study/subjects.ts';

startPage();

const getToken = demoToken('medical-monitor');
const gateway = createGateway('/graphql', getToken);

/** Everything that belongs to the study on the page; another study is another view. */
interface View {
  readonly study: Study;
  readonly table: SubjectTable;
  readonly course: CoursePanel;
  readonly subject: OneSubject;
  readonly aborts: AbortController;
  loaded: Loaded | null;
  loadedAt: Date | null;
  /** True while pages are on their way. */
  busy: boolean;
  /** The number of the latest change a badge has told of. */
  latest: number;
}

let view: View | null = null;
let opening = new AbortController();
const retry = retryOf(() => void (view ? refresh(view) : open()));

async function open(): Promise<void> {
  opening.abort();
  opening = new AbortController();
  const { signal } = opening;
  view?.aborts.abort();
  view?.subject.hide();
  view?.course.hide();
  view = null;
  trouble(null);
  body(loadingLines(8));
  part('counts-section').hidden = true;
  part('filters').hidden = true;
  part('more').hidden = true;
  say(part('showing'), plain(''));

  const studies = await gateway.ask<StudiesAnswer>(STUDIES, {}, signal);
  if ('trouble' in studies) return failed(studies.trouble);
  const codes = studies.data.studies.map(({ code }) => code);
  const [first] = codes;
  if (first === undefined) return nothing(t('study.none'));
  const usual = codes.find((code) => code === part('overview').dataset['study']) ?? first;
  const code = chosenStudy() || usual;
  showStudies(studies.data.studies, code);
  const answer = await gateway.ask<StudyAnswer>(STUDY, { study: code }, signal);
  if ('trouble' in answer) return failed(answer.trouble);
  const { study } = answer.data;
  if (!study) return nothing(t('study.absent', { code }));
  showStudy(study);

  const table = subjectTable(study);
  const subject = oneSubject(study.code, getToken);
  view = {
    study,
    table,
    subject,
    course: coursePanel(study.code, getToken, (id, back) => void openSubject(id, back)),
    aborts: new AbortController(),
    loaded: null,
    loadedAt: null,
    busy: false,
    latest: 0,
  };
  fillFilters(study);
  await load(view, null, PAGE);
}

function showStudy(study: Study): void {
  say(part('study-code'), plain(study.code));
  part('study-synthetic').hidden = !study.synthetic;
  say(part('study-title'), pair(inBoth(study.title)));
  say(part('viewer-name'), plain(study.viewer.name));
  say(part('viewer-role'), named('role', study.viewer.role));
  showMeta(study, study.cut.on, study.cut.knownAt);
}

function showMeta(study: Study, date: string, change: number): void {
  const parts: Said[] = [
    t('study.meta.cut', { date, change }),
    t('study.meta.protocol', study.protocol),
    ...(study.registryId ? [t('study.meta.registry', { id: study.registryId })] : []),
    t('study.counts.planned', { planned: study.plannedSubjects }),
  ];
  part('study-meta').replaceChildren(...parts.map((sentence) => make('span', {}, sentence)));
}

/** Loads until `count` subjects are there, from a page on or anew, and shows what there is after each page. */
async function load(on: View, from: Loaded | null, count: number): Promise<void> {
  if (on.busy) return;
  on.busy = true;
  draw(on);
  const anew = from === null && on.loaded !== null;
  const answer = await loadUpTo(gateway, on.study.code, from, count, on.aborts.signal, (loaded) => {
    // What is loaded anew replaces the old as a whole, never in part.
    if (!anew) keep(on, loaded);
  });
  on.busy = false;
  if (on !== view) return;
  if ('trouble' in answer) {
    draw(on);
    if (answer.trouble === 'absent') nothing(t('study.absent', { code: on.study.code }));
    else failed(answer.trouble);
    return;
  }
  retry.stop();
  trouble(null);
  keep(on, answer);
  const wanted = isFiltered(readFilters()) && answer.next !== null;
  if (wanted) await load(on, answer, answer.total);
  else if (isNewer(on.latest, answer.knownAt)) await refresh(on);
}

function keep(on: View, loaded: Loaded): void {
  on.loaded = loaded;
  on.loadedAt = new Date();
  draw(on);
}

/** The cohort shows every subject, the table those that are loaded: whom it does not have yet is loaded first. */
async function openSubject(id: string, back: () => void): Promise<void> {
  if (!view || view.subject.open(id, back) || !view.loaded) return;
  await load(view, view.loaded, view.loaded.total);
  view?.subject.open(id, back);
}

const refresh = (on: View): Promise<void> => load(on, null, Math.max(on.loaded?.rows.length ?? 0, PAGE));

function draw(on: View): void {
  const { loaded, study, table } = on;
  if (on !== view || !loaded) return;
  const { rows, total, next } = loaded;
  if (rows.length === 0) return nothing(t('study.empty'));
  const filters = readFilters();
  const shown = table.show(rows, filters);
  on.course.offer(rows.length);
  on.subject.offer(rows);
  showMeta(study, loaded.on, loaded.knownAt);
  part('counts-section').hidden = false;
  part('counts').replaceChildren(...countsTable(study, rows));
  const counted = { loaded: rows.length, total };
  say(part('counts-scope'), t(next === null ? 'study.counts.all' : 'study.counts.partial', counted));
  part('filters').hidden = false;
  part('filter-clear').hidden = !isFiltered(filters);
  const rest = on.busy && isFiltered(filters) && next !== null;
  const status: TextKey = rest
    ? 'study.loading.rest'
    : next === null
      ? 'study.showing.all'
      : 'study.showing.partial';
  say(part('showing'), t(status, { shown, ...counted }));
  part('more').hidden = next === null;
  part('more').setAttribute('aria-disabled', String(on.busy));
  say(part('more'), t(on.busy ? 'study.loading.more' : 'study.more'));
  const provider = providerOf(study, table);
  const none = part('subjects-body').querySelector('.none');
  if (shown === 0 && !none) part('subjects-body').append(noneOf());
  if (shown > 0) none?.remove();
  if (!provider.isConnected) body(provider, ...(shown === 0 ? [noneOf()] : []));
}

const noneOf = (): HTMLElement => {
  const note = quiet(t('study.empty.filter'));
  note.classList.add('none');
  return note;
};

const providers = new WeakMap<SubjectTable, HTMLElement>();

/** One provider to a study: its badges share one connection, and another study gets another. */
function providerOf(study: Study, table: SubjectTable): HTMLElement {
  let provider = providers.get(table);
  if (!provider) {
    provider = document.createElement('trial-provider');
    provider.setAttribute('gateway', '/graphql');
    provider.setAttribute('study', study.code);
    (provider as HTMLElement & { getToken: GetToken }).getToken = getToken;
    provider.append(table.element);
    onBadgeChange(provider, follow);
    providers.set(table, provider);
  }
  return provider;
}

/** A badge has learnt of a change, or lost its connection: the columns beside it follow, or say how old they are. */
function follow({ change, offline }: BadgeChange): void {
  if (!view?.loaded) return;
  view.latest = Math.max(view.latest, change ?? 0);
  if (offline ? part('trouble').hidden : isNewer(change, view.loaded.knownAt)) void refresh(view);
}

const body = (...children: readonly HTMLElement[]): void =>
  part('subjects-body').replaceChildren(...children);

function nothing(sentence: Said): void {
  trouble(null);
  part('counts-section').hidden = true;
  part('more').hidden = true;
  body(quiet(sentence));
}

function trouble(sentence: Said | null): void {
  part('trouble').hidden = sentence === null;
  if (sentence) say(part('trouble-text'), sentence);
}

const TROUBLES: Readonly<Record<Trouble, TextKey>> = {
  unreachable: 'study.unreachable',
  aborted: 'study.unreachable',
  failed: 'study.failed',
  unauthenticated: 'study.unauthenticated',
  forbidden: 'study.forbidden',
};

function failed(kind: Trouble): void {
  if (kind === 'aborted') return;
  const passing = kind === 'unreachable' || kind === 'failed';
  if (passing) retry.failed();
  if (!passing) {
    // Who may not see it keeps nothing of it on the page.
    view?.aborts.abort();
    view?.subject.hide();
    view?.course.hide();
    view = null;
    nothing(t(TROUBLES[kind]));
    return;
  }
  if (view?.loadedAt) {
    trouble(t('study.stale', { time: clockTime(view.loadedAt) }));
    return;
  }
  body();
  trouble(t(TROUBLES[kind]));
}

part('retry').addEventListener('click', () => retry.now());
part('more').addEventListener('click', () => {
  if (view?.loaded && !view.busy) void load(view, view.loaded, view.loaded.rows.length + PAGE);
});
part('filters').addEventListener('change', filtered);
part('filters').addEventListener('reset', () => {
  // The choices go back after this event, and the button that was pressed goes with them.
  setTimeout(filtered);
  part('filter-dose').focus();
});
part('filters').addEventListener('submit', (event) => event.preventDefault());

/** A filter over a part of the subjects would silently leave some out: the rest is loaded first. */
function filtered(): void {
  if (!view?.loaded) return;
  draw(view);
  if (isFiltered(readFilters()) && view.loaded.next !== null) void load(view, view.loaded, view.loaded.total);
}

onStudyChosen(() => {
  retry.stop();
  void open();
});
void open();
