/** Whether a widget fits where a story puts it. */

/** The parts that stand out of the widget sideways, by name; none where it fits. */
export function fits(widget: HTMLElement): readonly string[] {
  const place = widget.getBoundingClientRect();
  const parts = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('*')];
  return parts
    .filter((part) => part instanceof HTMLElement)
    .filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      // Some boxes are a point for screen readers only.
      return width > 4 && (left < place.left - 1 || right > place.right + 1);
    })
    .map((part) => `${part.localName}.${part.className}`);
}
