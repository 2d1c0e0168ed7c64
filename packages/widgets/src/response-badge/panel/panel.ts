/** Opens the panel of a response badge above the page: top layer, keyboard, and its place beside the badge. */
import { render } from 'lit';
import { loadPanelWords, type PanelWords } from '../../locales/panel-words.ts';
import type { LocaleName, Words } from '../../locales/words.ts';
import type { Source } from '../source.ts';
import { followDetail } from './follow-detail.ts';
import { place } from './place.ts';
import { panelTemplate } from './panel-template.ts';
import { panelView, type PanelFacts } from './panel-view.ts';
import { styles } from './panel.styles.ts';
import { timesOnNeed } from './times.ts';

export interface BadgeFacts extends Omit<PanelFacts, 'detail' | 'times'> {
  readonly source: Source | null;
  readonly language: LocaleName;
  /** Null while they are on their way. */
  readonly words: Words | null;
}

export interface PanelOptions {
  readonly root: ShadowRoot;
  readonly facts: () => BadgeFacts;
  /** It was closed, by whomever. */
  readonly closed: () => void;
}

export interface Panel {
  update(): void;
  close(): void;
}

/** Resolves once it is shown. Rejects where its words cannot be loaded. */
export async function openPanel({ root, facts, closed }: PanelOptions): Promise<Panel> {
  let language = facts().language;
  let words: PanelWords = await loadPanelWords(language);
  const button = root.querySelector('button')!;
  let shown = root.isConnected;
  const sheet = styles.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  // Browsers without popovers have modal dialogs: also above everything, also closed by Escape.
  const isPopover = !!button.showPopover;
  const dialog = document.createElement(isPopover ? 'div' : 'dialog');
  dialog.className = 'panel';
  dialog.setAttribute('role', 'dialog');
  dialog.part.add('panel');
  dialog.setAttribute('aria-labelledby', 'heading');
  dialog.tabIndex = -1;
  // An answer in hand is told at once, in the middle of drawing; later ones draw anew.
  let drawing = false;
  const details = followDetail(() => {
    if (shown && !drawing) draw();
  });

  function draw(): void {
    if (!shown) return;
    drawing = true;
    const { words: face, source, ...now } = facts();
    if (now.language !== language) void speak(now.language);
    const detail = details.of(source);
    drawing = false;
    const view = face && panelView({ ...now, detail, times: timesOnNeed(draw) }, face, words);
    if (!view) return;
    dialog.lang = language;
    render(panelTemplate(view, words, { close, retry: () => source?.retry() }), dialog);
    settle();
  }

  /** Changes the language while open; where its words cannot be had, the old ones stay. */
  async function speak(wanted: LocaleName): Promise<void> {
    language = wanted;
    words = await loadPanelWords(wanted).catch(() => words);
    if (shown) draw();
  }

  const settle = (): void => place(dialog, button);

  function close(): void {
    if (!shown) return;
    shown = false;
    details.stop();
    const hadFocus = root.activeElement !== null && dialog.contains(root.activeElement);
    removeEventListener('scroll', settle, true);
    removeEventListener('resize', settle);
    if (isPopover) button.popoverTargetElement = null;
    dialog.remove();
    if (hadFocus) button.focus();
    closed();
  }

  dialog.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') close();
  });
  dialog.addEventListener('close', close);
  dialog.addEventListener('click', (event) => {
    if (!isPopover && event.target === dialog) close();
  });
  const panel: Panel = { update: draw, close };
  if (!shown) {
    // The badge left the page while this was loading.
    closed();
    return panel;
  }
  root.append(dialog);
  if (isPopover) {
    dialog.popover = 'auto';
    // Makes the press that closes it a press that does not open it again; WebKit would close it by the press that opens it.
    setTimeout(() => {
      if (shown) button.popoverTargetElement = dialog;
    });
  }
  draw();
  const fromBadge = root.activeElement === button;
  if (isPopover) dialog.showPopover();
  else (dialog as HTMLDialogElement).showModal();
  settle();
  // A page that opens it keeps its focus; a modal dialog takes it anyway.
  if (fromBadge || !isPopover) dialog.focus({ preventScroll: true });
  addEventListener('scroll', settle, { capture: true, passive: true });
  addEventListener('resize', settle);
  return panel;
}
