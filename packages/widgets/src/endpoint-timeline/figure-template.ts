/** The whole of it where there is a course: title and summary, buttons, picture, and below it what explains it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Hands } from './beside/index.ts';
import type { Following } from './following.ts';
import type { Kept } from './legend/tools.ts';
import type { Parts } from './parts.ts';
import { plotTemplate } from './plot-template.ts';
import { footerTemplate } from './remark.ts';
import type { Stage } from './stage.ts';
import { toolbarTemplate, type ToolbarActs } from './toolbar.ts';

export interface Around {
  readonly parts: Parts;
  /** Null until what hears keys and pointer is there. */
  readonly hands: Hands | null;
  readonly following: Following;
  /** The state it is in, in words and with what helps; nothing where there is nothing to remark. */
  readonly remark: TemplateResult | typeof nothing;
  readonly kept: Kept;
  readonly save: ToolbarActs['save'];
  /** A key pressed before there are hands. */
  readonly tooEarly: (event: KeyboardEvent) => void;
}

export function figureTemplate(stage: Stage, around: Around): TemplateResult {
  const { parts, hands, following, remark, kept, save, tooEarly } = around;
  const { course, voice, view, drawn, set } = stage;
  const { words } = voice;
  const [beside, legend] = [parts.beside.part, parts.legend.part];
  const cursor = (view.cursor && course.facts.find(({ key }) => key === view.cursor)) || null;
  return html`<figure aria-labelledby="title">
    <figcaption>
      <p class="title" id="title">
        ${words.title(course.subjectCode)}
        ${course.synthetic ? html`<span class="synthetic">${words.synthetic}</span>` : nothing}
      </p>
      ${legend?.newsTemplate(following.incoming, words)}
      <p class="summary">${stage.summary}</p>
      ${remark} ${legend?.beforeTemplate(following.before, kept.since, words)}
      ${legend?.coloursTemplate(hands?.unreadable ?? [], words)} ${legend?.sinceTemplate(stage)}
    </figcaption>
    ${toolbarTemplate(words, view, { set, zoom: (by) => hands?.zoom(by), save })}
    <p class="filter" role="status">
      ${legend?.filterText(stage)} ${stage.anchor?.key ? words.axis.said(stage.anchor.name) : ''}
    </p>
    <div
      class="plot"
      tabindex="0"
      role="group"
      aria-roledescription=${words.roleDescription}
      aria-labelledby="title"
      aria-describedby="help"
      aria-activedescendant=${cursor ? 'here' : nothing}
      @keydown=${tooEarly}
    >
      ${plotTemplate({ drawn, voice, cursor, over: hands?.over(stage) ?? (() => ({ paths: [], letters: [] })) })}
    </div>
    <div class="readout">${beside?.readoutTemplate(stage, cursor)}</div>
    <p class="help" id="help" tabindex="-1">${words.help}</p>
    ${beside?.pinsTemplate(stage)} ${legend?.toolsTemplate(stage, kept)}
    ${view.sound ? parts.sound.part?.template(stage) : nothing}
    ${view.legend ? legend?.legendTemplate(stage) : nothing}
    ${view.table && hands ? beside?.tableTemplate(stage, hands.inTable) : nothing} ${footerTemplate(stage)}
  </figure>`;
}
