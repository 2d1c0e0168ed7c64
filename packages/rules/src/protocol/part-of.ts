/** The part of a protocol that a path names, such as "endpoints.lldas.options.pga"; undefined where there is none. */
import type { Protocol } from './protocol.ts';

export const partOf = (protocol: Protocol, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (of, member) =>
        typeof of === 'object' && of !== null && Object.hasOwn(of, member)
          ? (of as Readonly<Record<string, unknown>>)[member]
          : undefined,
      protocol,
    );
