import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { LateAnswerError } from '../db/answer-within.ts';
import { notJson } from './body.ts';
import { databaseProblem } from './database-errors.ts';
import type { AppEnv } from './env.ts';
import { notFound, ProblemError, problemResponse, unavailable } from './problem.ts';

/**
 * Postgres' own codes that mean that it cannot be reached, is too busy, or took longer than it may (57014, 55P03, 25P03),
 * beside Node's for a lost connection.
 */
const DATABASE_AWAY = new Set([
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
  ...['57014', '55P03', '25P03'],
]);
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What the driver says without a code. */
const NO_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The one place where errors become answers. What is not a problem is a defect: logged whole, told by an id only. */
export const handleError: ErrorHandler<AppEnv> = (error, c) => {
  const problem = problemOf(error, c);
  const idempotencyKey = c.get('idempotencyKey');
  const isUnknown = problem.status === 503 && idempotencyKey !== undefined;
  return problemResponse(isUnknown ? problem.with({ members: { idempotencyKey } }) : problem);
};

/** What the address means to nobody. */
export const handleNotFound: NotFoundHandler<AppEnv> = () =>
  problemResponse(notFound('There is nothing at this address.'));

function problemOf(error: Error, c: Context<AppEnv>): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException) return ofHttpException(error);
  const refused = databaseProblem(error);
  if (refused) return refused;
  const log = c.get('log');
  if (isDatabaseAway(error)) {
    log?.error({ err: error }, 'the database is out of reach');
    return unavailable(READS.has(c.req.method) ? NOT_READ : NOT_KNOWN);
  }
  log?.error({ err: error }, 'a call failed');
  const callId = c.get('callId');
  const detail = `Something is wrong on our side; it is logged as ${callId}.`;
  return new ProblemError(500, 'internal_error', detail, { members: { callId } });
}

const READS = new Set(['GET', 'HEAD']);
const NOT_READ = 'The database did not answer in time: try again.';
const NOT_KNOWN =
  'The database did not answer in time. It is not known whether this took effect: read it again, or ask again with the same Idempotency-Key.';

function ofHttpException({ status }: HTTPException): ProblemError {
  if (status === 415) return notJson();
  if (status === 413) return new ProblemError(413, 'too_large', 'The body is too large.');
  return new ProblemError(400, 'not_json', 'The body is not JSON.');
}

function isDatabaseAway(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return (
    error instanceof LateAnswerError ||
    DATABASE_AWAY.has(code) ||
    CONNECTION_LOST.has(code) ||
    NO_CONNECTION.test(error.message)
  );
}
