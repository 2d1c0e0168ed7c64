/** Which protocol the imported study follows: a study is a file, so the one that is given, or one that is known. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Protocol } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import { Refusal } from './fault.ts';

export type ProtocolOrigin = 'option' | 'folder' | 'store' | 'built-in';

export interface ChosenProtocol {
  readonly protocol: Protocol;
  readonly origin: ProtocolOrigin;
}

export interface ProtocolChoice {
  readonly studyCode: string;
  /** A file named on the command line; null where none is. */
  readonly file: string | null;
  readonly folders: readonly string[];
  /** What the store holds for the study; null where the study is new. */
  readonly stored: Protocol | null;
}

/**
 * The file named, else `protocol.json` beside the data, else what the store holds, else a protocol that comes with the
 * project. Throws a Refusal that says how to give one.
 */
export function chooseProtocol({ studyCode, file, folders, stored }: ProtocolChoice): ChosenProtocol {
  if (file !== null) return { protocol: ofStudy(readProtocol(file), studyCode, file), origin: 'option' };
  for (const folder of folders) {
    const beside = join(folder, 'protocol.json');
    if (readdirSync(folder).includes('protocol.json')) {
      return { protocol: ofStudy(readProtocol(beside), studyCode, beside), origin: 'folder' };
    }
  }
  if (stored) return { protocol: stored, origin: 'store' };
  const known = builtIn().find((protocol) => protocol.studyCode === studyCode);
  if (known) return { protocol: known, origin: 'built-in' };
  throw new Refusal('protocol-missing', { study: studyCode });
}

function ofStudy(protocol: Protocol, studyCode: string, file: string): Protocol {
  if (protocol.studyCode === studyCode) return protocol;
  throw new Refusal('protocol-of-other-study', { file, study: studyCode, other: protocol.studyCode });
}

function readProtocol(file: string): Protocol {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal('protocol-unreadable', { file, reason: (error as Error).message });
  }
  const parsed = parseProtocol(document);
  if (parsed.ok) return parsed.protocol;
  const reason = parsed.problems.map((problem) => `${problem.path}: ${problem.reason}`).join('; ');
  throw new Refusal('protocol-wrong', { file, reason });
}

/** Every protocol file of the rules package: the next one is found without a change here. */
function builtIn(): Protocol[] {
  const one = createRequire(import.meta.url).resolve('@trialside/rules/protocols/cdiscpilot01.json');
  const folder = dirname(one);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readProtocol(join(folder, name)));
}
