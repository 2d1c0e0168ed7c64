/**
 * A program that writes to a store as fast as it may and says on standard output, one JSON line each, what was
 * acknowledged: the load under which the stores of these tests are killed, cut off and filled up. What to write comes on
 * standard input, so that a program which is already loaded can wait there for its turn.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { STUDY } from '@trialside/gateway/data/testing.ts';
import { threeResults, type Line, type Load } from '../support/load.ts';

/** In one call each, so that a line is whole or not there. */
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const load = JSON.parse(await text(process.stdin)) as Load;
const store = await openStoreAt(load.place);
const study = await store.study(STUDY);
if (!study) throw new Error('the study of the test is not in the store');
const scope = operatorScope(study.id, 'load');
say({ is: 'open' });

let next = load.from;
const last = load.from + load.count;

/** Whether everything about a subject can be read while nothing can be written. */
async function canRead(): Promise<boolean> {
  try {
    return await store.read(scope, {}, async (reader) => {
      const subject = await reader.subject('s1');
      return subject !== null && (await reader.subjectRecord(subject)).labResults.length >= 0;
    });
  } catch {
    return false;
  }
}

/** One person at a keyboard: each entry is sent, and sent again under its key where the store asks for that. */
async function person(): Promise<void> {
  while (next < last) {
    const n = (next += 1) - 1;
    for (;;) {
      try {
        const written = await store.write(scope, threeResults(load.name, n, load.padding));
        if (written.ok) {
          say({ is: 'ack', n, change: written.change ?? -1, repeated: written.repeated });
          break;
        }
        say({ is: 'refused', n, code: written.refusal.code, canRead: await canRead() });
        if (!load.insists) break;
      } catch (error) {
        say({ is: 'failed', n, message: (error as Error).message });
        if (!load.insists) break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

await Promise.all(Array.from({ length: load.people }, person));
await store.close();
say({ is: 'done' });
