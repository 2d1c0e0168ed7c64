/** The cohort timeline with so many subjects: first picture, work of a scroll step and of a drawing anew, and elements. */
import '@trialside/widgets/cohort-timeline/cohort-timeline.define.ts';
import { drawing, laneOf, LEVELS, painted } from './cohort-data.js';

globalThis.measure = async (how) => {
  const subjects = Number(how);
  const course = {
    cut: { knownAt: 1, on: '2026-11-22' },
    synthetic: true,
    doseLevels: LEVELS.map((code) => ({ code, name: { en: code, 'zh-CN': code } })),
    lanes: Array.from({ length: subjects }, (_, n) => laneOf(n)),
    dose: null,
    rate: null,
  };
  const element = document.createElement('trial-cohort-timeline');
  // Words are fetched once: their file is no part of the drawing.
  element.course = { ...course, lanes: course.lanes.slice(0, 1) };
  document.body.append(element);
  const root = element.shadowRoot;
  await until(() => root.querySelector('.name'));
  const begun = performance.now();
  element.course = course;
  await element.updateComplete;
  const first = await painted(begun);
  const scroll = root.querySelector('.scroll');
  const steps = await drawing(24, async (n) => {
    // As far as a turn of the wheel goes, however many lanes there are.
    scroll.scrollTop = 150 * (n + 1);
    scroll.dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    scroll.getBoundingClientRect();
  });
  // As for a picture that is zoomed: the width changes, and everything in sight is drawn anew.
  const zooms = await drawing(24, async () => {
    element.requestUpdate();
    await element.updateComplete;
    scroll.getBoundingClientRect();
  });
  return {
    first,
    work: steps.work,
    frame: steps.frame,
    redraw: zooms.work,
    elements: root.querySelectorAll('*').length,
  };
};

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
