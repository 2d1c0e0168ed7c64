/** The network address a request comes from. Only proxies that are named may say that it is another's (T-18). */
import type { IncomingMessage } from 'node:http';

export function callerAddress(request: IncomingMessage, trustedProxies: readonly string[]): string {
  const plain = (address: string): string => address.trim().replace(/^::ffff:/, '');
  let address = plain(request.socket.remoteAddress ?? 'unknown');
  const said = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').map(plain).filter(Boolean);
  // From the nearest hop on: the first one that is not a proxy of ours is as far as anybody can be believed.
  while (trustedProxies.includes(address) && hops.length > 0) address = hops.pop()!;
  return address;
}
