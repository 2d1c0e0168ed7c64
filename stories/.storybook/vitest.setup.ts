/** Leaves the requirement ids of each story in the report of the run: the traceability matrix reads them there. */
import { configure } from 'storybook/test';
import { afterEach } from 'vitest';

// What a story waits for comes late on a machine that does ten other things.
configure({ asyncUtilTimeout: 10_000 });

afterEach((context) => {
  const { story } = context as { story?: { tags?: readonly string[] } };
  const ids = (story?.tags ?? []).filter((tag) => tag.startsWith('req:')).map((tag) => tag.slice(4));
  Object.assign(context.task.meta, { requirements: ids });
});
