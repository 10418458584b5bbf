import { STATUS_CODES } from 'node:http';
import { z } from '@hono/zod-openapi';

/** One wrong field: where it is (`requester.phone`, `targets.0.resolution`) and what is wrong with it. */
export interface FieldError {
  path: string;
  message: string;
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

export interface ProblemInit {
  status: ProblemStatus;
  /** Stable and documented: what a program decides by. */
  code: string;
  /** An English sentence for people who read logs. */
  detail: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  /** Further members of the answer, such as `allowed`. */
  members?: Record<string, unknown>;
}

/** A problem as the API's description has it. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'Stable: what a program decides by' }),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'Each wrong field' }),
    allowed: z.array(z.string()).optional().openapi({ description: 'The commands that are possible now' }),
  })
  .openapi('Problem');

/** An answer other than success, thrown from anywhere below a handler; the app's error handler sends it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemInit;

  constructor(problem: ProblemInit) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The rules refused a command, or it was meant for another version: nothing has been recorded. */
export function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.problem.status === 409 || error.problem.status === 412);
}

/** The answer as RFC 9457 wants it. The type is `about:blank`: the title is the status's own, `code` says more. */
export function problemResponse(problem: ProblemInit): Response {
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...problem.members,
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...problem.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

export function notFound(detail = 'There is no such thing, or it is not yours to see.'): ProblemError {
  return new ProblemError({ status: 404, code: 'not_found', detail });
}

export function notSignedIn(): ProblemError {
  return new ProblemError({
    status: 401,
    code: 'not_signed_in',
    detail: 'Sign in, or send a valid key.',
    headers: { 'www-authenticate': 'Bearer' },
  });
}

export function forbidden(detail = 'Your role does not allow this.', code = 'forbidden'): ProblemError {
  return new ProblemError({ status: 403, code, detail });
}

/** The state forbids it; `allowed` lists the commands that are possible now. */
export function conflict(code: string, detail: string, allowed?: readonly string[]): ProblemError {
  return new ProblemError({ status: 409, code, detail, ...(allowed ? { members: { allowed } } : {}) });
}

/** `If-Match` names a version that is no longer the current one, which is told where it is known. */
export function stale(currentVersion?: number): ProblemError {
  return new ProblemError({
    status: 412,
    code: 'stale_version',
    detail: 'It has changed since you read it: read it again and decide anew.',
    ...(currentVersion === undefined
      ? {}
      : { headers: { etag: `"${currentVersion}"` }, members: { currentVersion } }),
  });
}

export function preconditionRequired(): ProblemError {
  return new ProblemError({
    status: 428,
    code: 'if_match_required',
    detail: 'Send If-Match with the ETag of what you read.',
  });
}

export function unprocessable(errors: FieldError[], code = 'invalid_fields'): ProblemError {
  const named = errors.map((error) => (error.path ? `${error.path}: ${error.message}` : error.message));
  return new ProblemError({ status: 422, code, detail: named.slice(0, 5).join('; '), errors });
}

/** The same `Idempotency-Key` came with another call. */
export function keyReused(): ProblemError {
  return unprocessable(
    [{ path: 'Idempotency-Key', message: 'was used for another call' }],
    'idempotency_key_reused',
  );
}

/** Engine or database out of reach. */
export function unavailable(detail: string, retryAfterSeconds = 5): ProblemError {
  return new ProblemError({
    status: 503,
    code: 'unavailable',
    detail,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

export function tooManyRequests(retryAfterSeconds: number): ProblemError {
  return new ProblemError({
    status: 429,
    code: 'too_many_requests',
    detail: `Too many attempts: try again in ${retryAfterSeconds} seconds.`,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

/** More commands are under way on one request than are taken at once: this one was not. */
export function tooManyCommands(): ProblemError {
  return new ProblemError({
    status: 429,
    code: 'too_many_commands',
    detail: 'Too many commands are under way on this request: this one was not taken. Try again in a second.',
    headers: { 'retry-after': '1' },
  });
}
