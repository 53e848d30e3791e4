import { isIP, isIPv6 } from 'node:net';

/**
 * Finds who asks: the address at the other end of the connection, or, behind that many `proxies` of the owner's, what
 * the outermost of them has written into `X-Forwarded-For`; what stands before that, anybody may have written. Of an
 * IPv6 address it is the network of 64 bits, which one client has for itself.
 */
export function findClient(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const named = proxies > 0 ? forwardedFor?.split(',').at(-proxies)?.trim() : undefined;
  return toClient(named !== undefined && isIP(named) > 0 ? named : (peer ?? ''));
}

function toClient(address: string): string {
  if (!address.includes(':')) return address;
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:([\d.]+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length - (plain.includes('.') ? 1 : 0);
  const groups = [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
