import { STATUS_CODES } from 'node:http';
import { z } from '@hono/zod-openapi';

/** One wrong field: where it is (`requester.phone`, `targets.0.resolution`) and what is wrong with it. */
export interface FieldError {
  path: string;
  message: string;
}

type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

/** A problem as the API's description has it. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable: what a program decides by'),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Each wrong field'),
    allowed: z.array(z.string()).optional().describe('The commands that are possible now'),
  })
  .openapi('Problem');

/** An answer other than success, thrown from anywhere below a handler; the app's error handler sends it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: ProblemStatus;
  /** Stable and documented: what a program decides by. */
  readonly code: string;
  readonly headers: Record<string, string>;
  /** Further members of the answer, such as `errors` and `allowed`. */
  readonly members: Record<string, unknown>;

  /** @param detail an English sentence for people who read logs */
  constructor(status: ProblemStatus, code: string, detail: string, more: Partial<ProblemMore> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }

  /** The same with more headers and members. */
  with({ headers, members }: Partial<ProblemMore>): ProblemError {
    return new ProblemError(this.status, this.code, this.message, {
      headers: { ...this.headers, ...headers },
      members: { ...this.members, ...members },
    });
  }
}

type ProblemMore = Pick<ProblemError, 'headers' | 'members'>;

/** The rules refused a command, or it was meant for another version: nothing has been recorded. */
export function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.status === 409 || error.status === 412);
}

/** The answer as RFC 9457 wants it. The type is `about:blank`: the title is the status's own, `code` says more. */
export function problemResponse({ status, code, message, headers, members }: ProblemError): Response {
  const title = STATUS_CODES[status] ?? 'Error';
  const body = { type: 'about:blank', title, status, code, detail: message, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

export function notFound(detail = 'There is no such thing, or it is not yours to see.'): ProblemError {
  return new ProblemError(404, 'not_found', detail);
}

export function notSignedIn(): ProblemError {
  const headers = { 'www-authenticate': 'Bearer' };
  return new ProblemError(401, 'not_signed_in', 'Sign in, or send a valid key.', { headers });
}

export function forbidden(detail = 'Your role does not allow this.', code = 'forbidden'): ProblemError {
  return new ProblemError(403, code, detail);
}

/** The state forbids it. */
export function conflict(code: string, detail: string): ProblemError {
  return new ProblemError(409, code, detail);
}

/** `If-Match` names a version that is no longer the current one, which is told where it is known. */
export function stale(currentVersion?: number): ProblemError {
  const detail = 'It has changed since you read it: read it again and decide anew.';
  const problem = new ProblemError(412, 'stale_version', detail);
  if (currentVersion === undefined) return problem;
  return problem.with({ headers: { etag: `"${currentVersion}"` }, members: { currentVersion } });
}

export function preconditionRequired(): ProblemError {
  return new ProblemError(428, 'if_match_required', 'Send If-Match with the ETag of what you read.');
}

export function unprocessable(errors: FieldError[], code = 'invalid_fields'): ProblemError {
  const named = errors.map((error) => (error.path ? `${error.path}: ${error.message}` : error.message));
  return new ProblemError(422, code, named.slice(0, 5).join('; '), { members: { errors } });
}

/** The same `Idempotency-Key` came with another call. */
export function keyReused(): ProblemError {
  const error = { path: 'Idempotency-Key', message: 'was used for another call' };
  return unprocessable([error], 'idempotency_key_reused');
}

/** Engine or database out of reach. */
export function unavailable(detail: string): ProblemError {
  return new ProblemError(503, 'unavailable', detail, retryAfter(5));
}

export function tooManyRequests(seconds: number): ProblemError {
  const detail = `Too many attempts: try again in ${seconds} seconds.`;
  return new ProblemError(429, 'too_many_requests', detail, retryAfter(seconds));
}

/** More commands are under way on one request than are taken at once: this one was not. */
export function tooManyCommands(): ProblemError {
  const detail =
    'Too many commands are under way on this request: this one was not taken. Try again in a second.';
  return new ProblemError(429, 'too_many_commands', detail, retryAfter(1));
}

function retryAfter(seconds: number) {
  return { headers: { 'retry-after': String(seconds) } };
}
