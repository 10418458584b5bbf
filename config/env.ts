import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SetupError } from './setup-error.ts';

/** A message as zod collects it; `readEnv` puts the variable's name in front. */
const must = (what: string) => ({ error: `must be ${what}` });

const port = z.coerce.number(must('a port number from 1 to 65535')).int().min(1).max(65535);
const url = (what: string, protocol: RegExp) => z.url({ protocol, error: `must be ${what}` });
const flag = z.enum(['true', 'false'], must('true or false')).transform((value) => value === 'true');
const text = z.string().min(1);
const networks = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isNetwork), must('addresses or networks such as 10.0.0.0/8, with commas'));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const variables = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], must('production, development or test'))
    .default('development'),
  PORT: port.default(3000),
  HOST: text.default('127.0.0.1'),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: url('a postgres:// address', /^postgres(ql)?$/).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d+$|^\[[^\]\s]+\]:\d+$/, 'must be a host and a port, such as 127.0.0.1:7233')
    .optional(),
  TEMPORAL_NAMESPACE: text.default('default'),
  TEMPORAL_TLS: flag.default(false),
  TEMPORAL_API_KEY: text.optional(),
  TEMPORAL_TASK_QUEUE: text.default('sportello'),
  TEMPORAL_CLI: text.optional(),
  TEMPORAL_UI_PORT: port.optional(),
  WORKER_HEALTH_PORT: port.optional(),
  PUBLIC_URL: url('an http:// or https:// address', /^https?$/).optional(),
  TRUSTED_PROXIES: networks.default([]),
  AUTH_SECRET: z.string().min(32, must('at least 32 characters of random text')).optional(),
  SMTP_URL: url('an smtp:// or smtps:// address', /^smtps?$/).optional(),
  IMAP_URL: url('an imap:// or imaps:// address', /^imaps?$/).optional(),
  SMS_GATEWAY_URL: url('an http:// or https:// address', /^https?$/).optional(),
  OIDC_ISSUER: url('an http:// or https:// address', /^https?$/).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  DEMO_SUPPLIER_PORT: port.optional(),
  DEMO_DATA: flag.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, must(`one of ${LOG_LEVELS.join(', ')}`)).default('info'),
});

const REQUIRED_IN_PRODUCTION = ['AUTH_SECRET', 'PUBLIC_URL', 'DATABASE_URL', 'TEMPORAL_ADDRESS'] as const;
const OIDC_TOGETHER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How to reach the identity provider of the organisation. */
export interface OidcEnv {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The settings of one process, validated. What is undefined was not set and has no default. */
export interface Env {
  nodeEnv: 'production' | 'development' | 'test';
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  temporalNamespace: string;
  temporalTls: boolean;
  temporalApiKey: string | undefined;
  temporalTaskQueue: string;
  temporalCli: string | undefined;
  temporalUiPort: number | undefined;
  workerHealthPort: number | undefined;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Addresses and networks of the reverse proxies in front of the API. */
  trustedProxies: string[];
  authSecret: string | undefined;
  smtpUrl: string | undefined;
  imapUrl: string | undefined;
  smsGatewayUrl: string | undefined;
  oidc: OidcEnv | undefined;
  demoData: boolean;
  /** Where the demo supplier listens for webhooks. */
  demoSupplierPort: number | undefined;
  logLevel: LogLevel;
}

/** What the API and the worker cannot run without. */
export interface ServiceEnv extends Env {
  databaseUrl: string;
  temporalAddress: string;
  authSecret: string;
}

/**
 * Reads and validates the environment. An empty variable counts as not set.
 * @throws SetupError with one sentence that names each wrong variable and what it should be.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    throw new SetupError(sentence(parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`)));
  }
  const v = parsed.data;
  const production = v.NODE_ENV === 'production';
  if (production) requireAll(v, REQUIRED_IN_PRODUCTION, 'must be set in production');
  if (OIDC_TOGETHER.some((name) => v[name] !== undefined)) {
    requireAll(v, OIDC_TOGETHER, 'must be set to sign in with an identity provider');
  }
  return {
    nodeEnv: v.NODE_ENV,
    port: v.PORT,
    host: v.HOST,
    dataDir: resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    temporalAddress: v.TEMPORAL_ADDRESS,
    temporalNamespace: v.TEMPORAL_NAMESPACE,
    temporalTls: v.TEMPORAL_TLS,
    temporalApiKey: v.TEMPORAL_API_KEY,
    temporalTaskQueue: v.TEMPORAL_TASK_QUEUE,
    temporalCli: v.TEMPORAL_CLI,
    temporalUiPort: v.TEMPORAL_UI_PORT,
    workerHealthPort: v.WORKER_HEALTH_PORT,
    publicUrl: (v.PUBLIC_URL ?? localUrl({ host: v.HOST, port: v.PORT })).replace(/\/+$/, ''),
    trustedProxies: v.TRUSTED_PROXIES,
    authSecret: v.AUTH_SECRET,
    smtpUrl: v.SMTP_URL,
    imapUrl: v.IMAP_URL,
    smsGatewayUrl: v.SMS_GATEWAY_URL,
    oidc: oidcOf(v),
    demoSupplierPort: v.DEMO_SUPPLIER_PORT,
    demoData: v.DEMO_DATA ?? !production,
    logLevel: v.LOG_LEVEL,
  };
}

/** The environment of a process that needs the database and the engine: the API, the worker. */
export function readServiceEnv(source: NodeJS.ProcessEnv = process.env): ServiceEnv {
  const env = readEnv(source);
  const { databaseUrl, temporalAddress, authSecret } = env;
  if (!databaseUrl || !temporalAddress || !authSecret) {
    const missing = [
      databaseUrl ? [] : 'DATABASE_URL',
      temporalAddress ? [] : 'TEMPORAL_ADDRESS',
      authSecret ? [] : 'AUTH_SECRET',
    ].flat();
    throw new SetupError(
      `${missing.join(', ')} must be set to run this process alone; npm start sets them by itself.`,
    );
  }
  return { ...env, databaseUrl, temporalAddress, authSecret };
}

/** The address at which this machine itself reaches the API; a wildcard host is none. */
export function localUrl({ host, port }: Pick<Env, 'host' | 'port'>): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The environment that a child process gets: this process's own, with changes; undefined takes a variable away. */
export function inheritEnv(changes: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

const testVariables = z.object({
  CI: z.string().optional(),
  FC_SEED: z.coerce.number(must('a whole number')).int().optional(),
  SPORTELLO_TEST_DATABASE_URL: z.string().optional(),
  SPORTELLO_TEST_TEMPORAL_ADDRESS: z.string().optional(),
  SPORTELLO_TEST_SERVER: z.string().optional(),
  SPORTELLO_TEST_CHROMIUM: z.string().optional(),
});

/** What only the tests read: where the servers are that `npm test` started for them. */
export interface TestEnv {
  /** On a build server a missing part is a failure, not a skip. */
  ci: boolean;
  seed: number | undefined;
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  /** Path of the time-skipping Temporal test server. */
  testServer: string | undefined;
  chromium: string | undefined;
}

/** Reads the variables of the test command. */
export function readTestEnv(source: NodeJS.ProcessEnv = process.env): TestEnv {
  const parsed = testVariables.safeParse(source);
  if (!parsed.success) {
    throw new SetupError(sentence(parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`)));
  }
  const v = parsed.data;
  return {
    ci: v.CI !== undefined && v.CI !== '' && v.CI !== 'false' && v.CI !== '0',
    seed: v.FC_SEED,
    databaseUrl: v.SPORTELLO_TEST_DATABASE_URL,
    temporalAddress: v.SPORTELLO_TEST_TEMPORAL_ADDRESS,
    testServer: v.SPORTELLO_TEST_SERVER,
    chromium: v.SPORTELLO_TEST_CHROMIUM,
  };
}

type Variables = z.infer<typeof variables>;

function requireAll(v: Variables, names: readonly (keyof Variables)[], why: string): void {
  const missing = names.filter((name) => v[name] === undefined);
  if (missing.length > 0) throw new SetupError(sentence([`${missing.join(', ')} ${why}`]));
}

function oidcOf(v: Variables): OidcEnv | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = v;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}

/** An address, or a network in CIDR notation. */
function isNetwork(textOfNetwork: string): boolean {
  const [address = '', prefix, ...more] = textOfNetwork.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

function sentence(parts: string[]): string {
  return `${parts.join('; ')}.`;
}
