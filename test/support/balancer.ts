/** What stands before two gateways in a hospital: takes each connection to the first of them that answers. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/** Tries the ports in their order, for each connection anew. */
export async function balancer(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  const server = createServer((caller) => {
    sockets.add(caller);
    caller.on('error', () => caller.destroy()).on('close', () => sockets.delete(caller));
    const attempt = ([port, ...others]: readonly number[]): void => {
      if (port === undefined) return void caller.destroy();
      const gateway = connect(port, '127.0.0.1');
      const refused = (): void => attempt(others);
      gateway.once('error', refused);
      gateway.once('connect', () => {
        gateway.off('error', refused);
        // A gateway that is killed takes its connections with it, in both directions.
        gateway.on('error', () => caller.destroy()).on('close', () => caller.destroy());
        caller.on('close', () => gateway.destroy());
        caller.pipe(gateway).pipe(caller);
      });
    };
    attempt(ports);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
