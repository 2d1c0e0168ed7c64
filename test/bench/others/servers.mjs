/**
 * Apollo Server and mercurius over the schema and the data of the bench: our schema.graphql, executed over the plain answers.
 * They check no sign-in and no access, and keep no log of it; their own caches of documents are on.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import Fastify from 'fastify';
import { buildSchema } from 'graphql';
import mercurius from 'mercurius';
import { ANSWERS, cutOf } from '../gateway/plain.ts';
import { answerUsageAt, tell } from '../gateway/usage.ts';

const SDL = readFileSync(new URL('../../../gateway/schema.graphql', import.meta.url), 'utf8');
const which = process.argv[3];

/** The answers stand behind the fields that take arguments; below them everything is a plain property. */
function schema() {
  const built = buildSchema(SDL);
  const [query, study, mutation] = ['Query', 'Study', 'Mutation'].map((name) =>
    built.getType(name).getFields(),
  );
  query.study.resolve = (_root, { code }) => ({ code });
  study.cut.resolve = ({ code }) => cutOf(code);
  study.subject.resolve = (of, { code }) =>
    ANSWERS.subject({ study: of.code, subject: code }).data.study.subject;
  study.subjects.resolve = (of, { first }) => ANSWERS.cohort({ study: of.code, first }).data.study.subjects;
  mutation.recordLabResult.resolve = () => ANSWERS.record({}).data.recordLabResult;
  return built;
}

const START = {
  async apollo() {
    const server = new ApolloServer({ schema: schema(), introspection: false, csrfPrevention: true });
    const { url } = await startStandaloneServer(server, {
      listen: { port: 0, host: '127.0.0.1', path: '/' },
    });
    return Number(new URL(url).port);
  },
  async mercurius(jit = 0) {
    const app = Fastify();
    await app.register(mercurius, { schema: schema(), jit });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server.address().port;
  },
  'mercurius-jit': () => START.mercurius(1),
};

answerUsageAt(() => void START[which]().then((port) => tell({ port })));
