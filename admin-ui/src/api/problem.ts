import type { TranslateFunction } from 'react-admin';

/** RFC 9457 problem details as the API gives them. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** Stable, documented: says why where the status alone does not. */
  code?: string;
  detail?: string;
  errors?: { path: string; message: string; code?: string }[];
  /** With 409 on a request or work order: the commands that are possible now. */
  allowed?: string[];
  /** With `statement_exists`: the statement that the month has already. */
  statementId?: string;
}

/**
 * An answer that is not a success, or no answer at all (status 0). `message` is a translation key; `status` and `body`
 * are where react-admin and its forms look for them.
 */
export class ApiError extends Error {
  readonly problem: Problem;
  readonly status: number;
  readonly body: { errors?: Record<string, string> };

  constructor(problem: Problem) {
    super(messageKey(problem));
    this.name = 'ApiError';
    this.problem = problem;
    this.status = problem.status;
    this.body = formBody(problem);
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;

/** What the server has against single fields, by their paths; undefined where it has something else against it. */
export const fieldErrors = (error: unknown): Record<string, string> | undefined =>
  isApiError(error) ? error.body.errors : undefined;

/** Somebody changed the record since it was read. */
export const isStale = (error: unknown): error is ApiError =>
  isApiError(error) && error.problem.status === 412;

/** The engine, the database or the network is out of reach: trying again later makes sense. */
export const isUnreachable = (error: unknown): error is ApiError =>
  isApiError(error) && [0, 502, 503, 504].includes(error.problem.status);

/**
 * The server may answer next time: it was away, or stumbled, and what was asked of it may have taken effect or not. What
 * it refused it would refuse again.
 */
export const isWorthRepeating = (error: unknown): boolean =>
  !isApiError(error) || error.problem.status === 0 || error.problem.status >= 500;

const STATUSES = [0, 400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 502, 503, 504];

function messageKey(problem: Problem): string {
  const status = STATUSES.includes(problem.status) ? problem.status : 500;
  return `problem.status.${status}`;
}

/** What react-admin's forms read: one message for each field, in the field's place. */
function formBody(problem: Problem): { errors?: Record<string, string> } {
  if (!problem.errors?.length) return {};
  return { errors: Object.fromEntries(problem.errors.map((error) => [error.path, error.message])) };
}

/**
 * The sentence for a person: by the problem's code where the catalogue has one, else by its status; a conflict
 * nobody translated shows the server's own words.
 */
export function describeError(error: unknown, translate: TranslateFunction): string {
  if (!isApiError(error)) return translate('problem.status.500');
  const { code, status, detail } = error.problem;
  const general = translate(error.message);
  if (code !== undefined) {
    const byCode = translate(`problem.code.${code}`, { _: '' });
    if (byCode !== '') return byCode;
  }
  return status === 409 && detail ? detail : general;
}

/** The same for a command: where no answer came, it may have taken effect all the same. */
export function describeCommandError(error: unknown, translate: TranslateFunction): string {
  return isUnreachable(error) ? translate('problem.outcomeUnknown') : describeError(error, translate);
}
