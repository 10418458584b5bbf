import { type Logger, pino } from 'pino';
import type { LogLevel } from './env.ts';

export type { Logger } from 'pino';

/** Fields that may carry personal data or secrets: cut out wherever someone logs an object that has them. */
const NEVER_LOGGED = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'email',
  'phone',
  'mobile',
  'name',
  'requester',
  'subject',
  'description',
  'text',
  'body',
];

/**
 * A logger that writes JSON lines to standard output. Log ids and facts of the process, never what a person
 * wrote or who they are: that stays in Postgres.
 */
export function createLogger(component: string, level: LogLevel = 'info'): Logger {
  return pino({
    level,
    base: { component, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: NEVER_LOGGED.flatMap((field) => [field, `*.${field}`]), remove: true },
  });
}
