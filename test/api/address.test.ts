import { expect, test } from 'vitest';
import { clientAddress, proxiesOf } from '../../api/sign-in/address.ts';

const isProxy = proxiesOf(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);

test.each([
  ['the other end, where no proxy is', '198.51.100.4', undefined, '198.51.100.4'],
  ['the other end, whatever it claims itself', '198.51.100.4', '203.0.113.9', '198.51.100.4'],
  ['whom a proxy names', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['whom a proxy names last, not what the caller made up', '10.1.2.3', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  [
    'the first that is no proxy, from the right',
    '10.1.2.3',
    '1.1.1.1, 203.0.113.9, 192.0.2.7',
    '203.0.113.9',
  ],
  ['the proxy, where it names nobody', '10.1.2.3', undefined, '10.1.2.3'],
  ['the proxy before, where it names nobody further', '10.1.2.3', '192.0.2.7', '192.0.2.7'],
  ['IPv4 in IPv6 clothes', '::ffff:10.1.2.3', '::ffff:203.0.113.9', '203.0.113.9'],
  ['an address with its port', 'fd00::1', '[2001:db8::5]:443', '2001:db8::5'],
  ['an IPv4 address with its port', '10.1.2.3', '203.0.113.9:5100', '203.0.113.9'],
  ['what is no address at all', 'unknown', '203.0.113.9', 'unknown'],
])('a call comes from %s', (_, remote, forwardedFor, expected) => {
  expect(clientAddress(remote, forwardedFor, isProxy)).toBe(expected);
});
