import { expect, test } from 'vitest';
import { readEnv, readServiceEnv } from '../../config/env.ts';
import { SetupError } from '../../config/setup-error.ts';

const secret = 'x'.repeat(32);
const production = {
  NODE_ENV: 'production',
  AUTH_SECRET: secret,
  PUBLIC_URL: 'https://sportello.example.org/',
  DATABASE_URL: 'postgres://db/sportello',
  TEMPORAL_ADDRESS: 'temporal:7233',
};

test('an empty environment gives the defaults of the documentation', () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    temporalNamespace: 'default',
    temporalTaskQueue: 'sportello',
    demoData: true,
    databaseUrl: undefined,
  });
});

test('proxies are addresses or networks, of either kind', () => {
  expect(readEnv({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  expect(readEnv({}).trustedProxies).toEqual([]);
});

test('an empty variable counts as not set', () => {
  expect(readEnv({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: undefined, port: 3000 });
});

test('production loads no demo data, and the public address loses its last slash', () => {
  expect(readEnv(production)).toMatchObject({
    demoData: false,
    publicUrl: 'https://sportello.example.org',
  });
});

test.each(['AUTH_SECRET', 'PUBLIC_URL', 'DATABASE_URL', 'TEMPORAL_ADDRESS'])(
  'production requires %s',
  (name) => {
    expect(() => readEnv({ ...production, [name]: undefined })).toThrow(
      new SetupError(`${name} must be set in production.`),
    );
  },
);

test.each([
  ['PORT', 'web', 'a port number from 1 to 65535'],
  ['PORT', '70000', 'a port number from 1 to 65535'],
  ['PORT', '80.5', 'a port number from 1 to 65535'],
  ['DATABASE_URL', 'mysql://db', 'a postgres:// address'],
  ['TEMPORAL_ADDRESS', 'http://temporal:7233', 'a host and a port, such as 127.0.0.1:7233'],
  ['TEMPORAL_TLS', 'yes', 'true or false'],
  ['AUTH_SECRET', 'short', 'at least 32 characters of random text'],
  ['TRUSTED_PROXIES', 'proxy.example.org', 'addresses or networks such as 10.0.0.0/8, with commas'],
  ['TRUSTED_PROXIES', '10.0.0.0/33', 'addresses or networks such as 10.0.0.0/8, with commas'],
  ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
])('%s=%s ends in one sentence', (name, value, what) => {
  expect(() => readEnv({ [name]: value })).toThrow(new SetupError(`${name} must be ${what}.`));
});

test('an identity provider is configured wholly or not at all', () => {
  expect(() => readEnv({ OIDC_ISSUER: 'https://id.example.org' })).toThrow(
    'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET must be set',
  );
});

test('a process started alone says what it lacks', () => {
  expect(() => readServiceEnv({ DATABASE_URL: 'postgres://db/x' })).toThrow(
    'TEMPORAL_ADDRESS, AUTH_SECRET must be set',
  );
});
