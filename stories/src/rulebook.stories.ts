/** The rule book as a reviewer reads it: built here from the rules, so that an example that fails fails the story. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import file from '@trialside/rules/protocols/sle-itp-cart.json';
import { CHAPTERS, rulebookPage } from '@trialside/rules/rulebook';

const meta: Meta = { title: 'Rule book', parameters: { layout: 'fullscreen' }, tags: ['risk:high'] };

export default meta;

const parsed = parseProtocol(file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { protocol } = parsed;

export const RuleBook: StoryObj = {
  name: 'The study',
  render: (_args, { globals }) => {
    const page = rulebookPage({ protocol, study: protocol });
    const chinese = globals['locale'] === 'zh-CN';
    const shown = chinese
      ? page
          .replace('id="show-en" checked', 'id="show-en"')
          .replace('id="show-zh-CN"', 'id="show-zh-CN" checked')
      : page;
    return html`<iframe
      title=${chinese ? '研究规则手册' : 'Rule book of the study'}
      .srcdoc=${shown}
      sandbox="allow-same-origin"
      class="rule-book"
      width="100%"
      height="900"
      frameborder="0"
    ></iframe>`;
  },
  play: async ({ canvasElement }) => {
    const frame = canvasElement.querySelector('iframe')!;
    const rules = CHAPTERS.flatMap((chapter) => chapter.rules);
    // Once in each language. The page is long, and a busy machine reads it in parts.
    await waitFor(
      () => expect(frame.contentDocument?.querySelectorAll('section.rule')).toHaveLength(2 * rules.length),
      { timeout: 20_000 },
    );
  },
};
