/**
 * The yardstick: node:http and JSON.stringify over answers written by hand for each question, with the same bytes as ours. It
 * is what somebody would write who wants nothing but speed.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { Name } from './documents.ts';
import { ANSWERS, type Variables } from './plain.ts';
import { answerUsage } from './usage.ts';

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    const { name, variables } = JSON.parse(body) as { name: Name; variables: Variables };
    const text = JSON.stringify(ANSWERS[name](variables));
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

answerUsage(server);
