import { describe, expect, it } from 'vitest';
import { findClient } from './find-client.ts';

describe('findClient()', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    [undefined, ''],
  ])('takes the client of %s for %s', (peer, expected) => {
    expect(findClient(peer, undefined, 0)).toBe(expected);
  });

  it.each([
    ['trusts nobody where there is no proxy', '198.51.100.7', 0, '192.0.2.1'],
    ['takes what the one proxy wrote', '203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
    ['takes what the outer of two wrote', '203.0.113.9,198.51.100.7', 2, '203.0.113.9'],
    ['takes the peer where a proxy has been gone around', '203.0.113.9', 2, '192.0.2.1'],
    ['takes the peer where no address is written', 'unknown', 1, '192.0.2.1'],
    ['takes the peer where nothing is written', undefined, 1, '192.0.2.1'],
  ])('%s', (_, forwardedFor, proxies, expected) => {
    expect(findClient('192.0.2.1', forwardedFor, proxies)).toBe(expected);
  });
});
