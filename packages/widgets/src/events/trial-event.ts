/** What the events of all widgets share: they cross shadow roots, and their detail cannot be changed. */

export class TrialEvent<Detail extends object> extends Event {
  readonly detail: Readonly<Detail>;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = Object.freeze(detail);
  }
}
