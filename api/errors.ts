import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { LateAnswerError } from '../db/answer-within.ts';
import { databaseProblem } from './database-errors.ts';
import type { AppEnv } from './env.ts';
import { notFound, ProblemError, type ProblemInit, problemResponse, unavailable } from './problem.ts';

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
  const key = c.get('idempotencyKey');
  if (problem.status !== 503 || key === undefined) return problemResponse(problem);
  return problemResponse({ ...problem, members: { ...problem.members, idempotencyKey: key } });
};

/** What the address means to nobody. */
export const handleNotFound: NotFoundHandler<AppEnv> = () =>
  problemResponse(notFound('There is nothing at this address.').problem);

function problemOf(error: Error, c: Context<AppEnv>): ProblemInit {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HTTPException) return ofHttpException(error);
  const refused = databaseProblem(error);
  if (refused) return refused.problem;
  const log = c.get('log');
  if (isDatabaseAway(error)) {
    log?.error({ err: error }, 'the database is out of reach');
    return unavailable(READS.has(c.req.method) ? NOT_READ : NOT_KNOWN).problem;
  }
  log?.error({ err: error }, 'a call failed');
  return {
    status: 500,
    code: 'internal_error',
    detail: `Something is wrong on our side; it is logged as ${c.get('callId')}.`,
    members: { callId: c.get('callId') },
  };
}

const READS = new Set(['GET', 'HEAD']);
const NOT_READ = 'The database did not answer in time: try again.';
const NOT_KNOWN =
  'The database did not answer in time. It is not known whether this took effect: read it again, or ask again with the same Idempotency-Key.';

function ofHttpException(error: HTTPException): ProblemInit {
  if (error.status === 415) {
    return { status: 415, code: 'not_json', detail: 'Send JSON with content-type application/json.' };
  }
  if (error.status === 413) return { status: 413, code: 'too_large', detail: 'The body is too large.' };
  return { status: 400, code: 'not_json', detail: 'The body is not JSON.' };
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
