import { BlockList, isIP } from 'node:net';

/** Whether a connection comes from a reverse proxy of our own, which tells whom it speaks for. */
export type IsProxy = (address: string) => boolean;

/** @param trusted addresses and networks (`10.0.0.0/8`) of the proxies, checked in config/env.ts */
export function proxiesOf(trusted: readonly string[]): IsProxy {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = '', prefix] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whom a call comes from: the other end of the connection, or where that is a trusted proxy, whom it names last in
 * `X-Forwarded-For`, and so on from the right. What stands further left may have been made up by the caller.
 * @param remote the other end of the connection
 */
export function clientAddress(remote: string, forwardedFor: string | undefined, isProxy: IsProxy): string {
  const named = (forwardedFor ?? '').split(',').map((part) => plain(part.trim()));
  let address = plain(remote);
  while (isProxy(address)) {
    const before = named.pop();
    if (!before) break;
    address = before;
  }
  return address;
}

/** IPv4 in IPv6 clothes (`::ffff:192.0.2.1`) is IPv4; a port, and the brackets that it needs, do not matter. */
function plain(address: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([^:]+):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}
