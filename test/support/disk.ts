/** A disk that may lose everything that was not synced: what a folder may look like after a power cut. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DiskCall } from './strace.ts';

type Pending = Extract<DiskCall, { is: 'write' | 'truncate' }>;

interface OnDisk {
  /** What is certainly there. */
  durable: Buffer;
  pending: Pending[];
  /** Whether its folder was synced since it was made: without that, the file itself may be gone. */
  isNamed: boolean;
}

/** How much of what was not synced has reached the disk nevertheless. */
export type Luck = 'nothing' | 'everything' | 'some';

export interface Disk {
  perform(call: DiskCall): void;
  /** Writes what is left after a power cut to a folder, and answers the path of the file of that name in it. */
  cutPower(into: string, luck: Luck, random: () => number): void;
}

/** Begins with the files that stand in a folder, all of them synced. */
export function diskOf(folder: string): Disk {
  const files = new Map<string, OnDisk>();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    files.set(file, { durable: readFileSync(file), pending: [], isNamed: true });
  }
  const at = (file: string): OnDisk => {
    let found = files.get(file);
    if (!found) files.set(file, (found = { durable: Buffer.alloc(0), pending: [], isNamed: false }));
    return found;
  };
  return {
    perform(call) {
      if (call.is === 'said') return;
      if (call.is === 'unlink') files.delete(call.file);
      else if (call.is === 'create') at(call.file);
      else if (call.is === 'write' || call.is === 'truncate') at(call.file).pending.push(call);
      else if (call.file === folder) for (const file of files.values()) file.isNamed = true;
      else {
        const file = at(call.file);
        file.durable = file.pending.reduce(applied, file.durable);
        file.pending = [];
      }
    },
    cutPower(into, luck, random) {
      mkdirSync(into, { recursive: true });
      for (const [path, { durable, pending, isNamed }] of files) {
        if (!isNamed && luck !== 'everything') continue;
        const reached = pending.flatMap((one): Pending[] => {
          if (luck === 'nothing' || (luck === 'some' && random() < 0.5)) return [];
          // A write may reach the disk in part: sectors of 512 bytes are whole.
          if (luck === 'some' && one.is === 'write' && random() < 0.3) {
            const sectors = Math.floor(random() * (one.data.length / 512));
            return [{ ...one, data: one.data.subarray(0, sectors * 512) }];
          }
          return [one];
        });
        writeFileSync(join(into, basename(path)), reached.reduce(applied, durable));
      }
    },
  };
}

function applied(content: Buffer, call: Pending): Buffer {
  if (call.is === 'truncate') {
    return call.size <= content.length
      ? Buffer.from(content.subarray(0, call.size))
      : Buffer.concat([content, Buffer.alloc(call.size - content.length)]);
  }
  const end = call.offset + call.data.length;
  const next = Buffer.alloc(Math.max(content.length, end));
  content.copy(next);
  call.data.copy(next, call.offset);
  return next;
}
