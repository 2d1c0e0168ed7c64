/** Requirement → story → test → result → build, as `npm run trace` last wrote it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

const meta: Meta = { title: 'Traceability', parameters: { layout: 'fullscreen' } };

export default meta;

const pages = import.meta.glob<string>('../../reports/trace.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const NOT_YET =
  '<!doctype html><html lang="en"><title>Traceability matrix</title><h1>No matrix yet</h1><p>Run npm test, then npm run trace.</p></html>';

export const Matrix: StoryObj = {
  render: () =>
    html`<iframe
      title="Traceability matrix"
      .srcdoc=${Object.values(pages)[0] ?? NOT_YET}
      sandbox="allow-same-origin"
      class="rule-book"
      width="100%"
      height="900"
      frameborder="0"
    ></iframe>`,
  play: async ({ canvasElement }) => {
    const frame = canvasElement.querySelector('iframe')!;
    await waitFor(() => expect(frame.contentDocument?.querySelector('h1')).not.toBeNull(), { timeout: 8000 });
  },
};
