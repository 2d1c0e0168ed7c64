/** A server of the bench tells its port when it listens, and the processor time it has used whenever it is asked. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  readonly port?: number;
  /** User and system time of the process, in microseconds. */
  readonly usedUs?: number;
}

export function answerUsage(server: Server): void {
  answerUsageAt(() => {
    server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
  });
}

export function answerUsageAt(start: () => void): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ usedUs: user + system });
  });
  process.on('disconnect', () => process.exit(0));
  start();
}

export const tell = (told: Told): void => void process.send?.(told);
