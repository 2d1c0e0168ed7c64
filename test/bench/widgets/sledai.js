/**
 * The SLEDAI form of the widget, and the same form in native HTML: the same nodes and styles, with the few lines of script
 * that a page would write for it. Each answers its first drawing, and its time for one press.
 */
import '@trialside/widgets/sledai-calculator/sledai-calculator.define.ts';
import { DESCRIPTORS } from '@trialside/rules/sledai';

const weights = new Map(DESCRIPTORS.map(({ key, weight }) => [key, weight]));
const KEYS = DESCRIPTORS.map(({ key }) => key);

async function drawn(form) {
  await form.updateComplete;
  // Only the first has to wait, for the file of its words.
  while (!form.shadowRoot.querySelector('#pga')) await new Promise((resolve) => setTimeout(resolve));
  return form;
}

/** A form that is there before: its words and styles are loaded, and its markup is what the native one is made of. */
const model = await drawn(document.body.appendChild(document.createElement('trial-sledai-calculator')));
const markup = model.shadowRoot.innerHTML.replaceAll(/<!--.*?-->/gs, '');
const sheets = model.shadowRoot.adoptedStyleSheets;
model.remove();

const MAKERS = {
  async widget() {
    const form = document.createElement('trial-sledai-calculator');
    document.body.append(form);
    await drawn(form);
    return form;
  },
  async native() {
    const form = document.createElement('section');
    const root = form.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.innerHTML = markup;
    root.addEventListener('change', () => {
      let total = 0;
      for (const { name } of root.querySelectorAll('input[value=present]:checked'))
        total += weights.get(name) ?? 0;
      root.querySelector('.number').textContent = String(total);
    });
    document.body.append(form);
    return form;
  },
};

globalThis.measure = async (kind) => {
  const begun = performance.now();
  const form = await MAKERS[kind]();
  if (form.offsetHeight < 100) throw new Error('no form is on the page');
  const first = performance.now() - begun;
  const presses = KEYS.map((key) => form.shadowRoot.querySelector(`[name=${key}][value=present]`));
  const pressed = performance.now();
  for (const radio of presses) {
    radio.click();
    await form.updateComplete;
    if (form.offsetHeight < 100) throw new Error('the form has gone');
  }
  const perPress = (performance.now() - pressed) / presses.length;
  form.remove();
  return { first, perPress };
};
