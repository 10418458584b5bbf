import type { Context } from 'hono';
import { etag } from './conditional.ts';
import type { AppEnv } from './env.ts';
import { ProblemError } from './problem.ts';

/** What somebody needs who acted on a version that is no longer current, to decide anew. */
export interface Present {
  version: number;
  state: string;
  updatedAt: string;
  /** What may be done now. */
  allowed: readonly string[];
  /** The timeline since the version that was acted on. */
  changes: readonly unknown[];
}

/** The rules refused a command, or it was meant for another version: nothing has been recorded. */
export function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.problem.status === 409 || error.problem.status === 412);
}

/** The answer says for certain that nothing was recorded. */
export function isNotRecorded(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}

/** The refusal with what helps: what is allowed now, and for a stale version what has changed since. */
export function explainedRefusal(error: ProblemError, present: Present): ProblemError {
  const { problem } = error;
  const { version, state, updatedAt, allowed, changes } = present;
  if (problem.status === 409)
    return new ProblemError({ ...problem, members: { ...problem.members, allowed } });
  return new ProblemError({
    ...problem,
    headers: { ...problem.headers, etag: etag(version) },
    members: { currentVersion: version, current: { version, state, updatedAt }, changes, allowed },
  });
}

/** The version that the sender had before their eyes, where `If-Match` names one. */
export function seenVersion(c: Context<AppEnv>): number | null {
  const named = /^"(\d{1,9})"$/.exec(c.req.header('if-match')?.trim() ?? '')?.[1];
  return named === undefined ? null : Number(named);
}
