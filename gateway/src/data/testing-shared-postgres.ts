/**
 * Databases on one PostgreSQL server for a whole test run: it is started when the first test asks for it (see
 * testing-postgres-run.ts), and every file leaves nothing behind on it. Nothing there waits for the disk.
 */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { databasesOn, onServer, testPostgres, type Databases } from './testing-postgres.ts';

/** What the run answers to whoever asks for its server. */
export interface SharedServer {
  readonly address: string;
  /** Address of an empty store that nobody opens: the template of all others. */
  readonly template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresRun: string;
  }
}

/** A server of its own where the run has none, as under another configuration. */
export async function sharedPostgres(): Promise<Databases> {
  const run = inject('postgresRun') as string | undefined;
  if (run === undefined) return testPostgres({ isDurable: false });
  const answer = await fetch(run);
  if (!answer.ok) throw new Error(await answer.text());
  const { address, template } = (await answer.json()) as SharedServer;
  const prefix = `t_${randomUUID().replaceAll('-', '')}`;
  const { names, ...made } = databasesOn(address, prefix, () => Promise.resolve(template));
  return {
    ...made,
    async stop() {
      for (const name of names) await onServer(address, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}
