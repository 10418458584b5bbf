import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ApiError, type Problem } from './problem.ts';

type QueryValue = string | number | boolean | null | undefined;
export type Query = Record<string, QueryValue | readonly QueryValue[]>;

/** A page of a list. */
export interface Page<T> {
  data: T[];
  total: number;
  totalIsExact: boolean;
}

interface CallOptions {
  query?: Query;
  body?: unknown;
  /** The version that the caller saw; sent as `If-Match`. */
  version?: number;
  /** Makes a repeated POST safe: the same key and body gives the same answer. */
  idempotencyKey?: string;
  /** Of the sentences in the answer, where the API makes some. */
  language?: string;
  signal?: AbortSignal;
}

interface Answer<T> {
  data: T;
  status: number;
  headers: Headers;
}

/**
 * Calls the API under `/api`. `path` begins with a slash and has no `/api`.
 * Throws an {@link ApiError} for every answer that is not a success, and with status 0 when none came.
 */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const headers = new Headers({ Accept: 'application/json' });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.language !== undefined) headers.set('Accept-Language', options.language);

  let response: Response;
  try {
    response = await fetch(apiUrl(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError({ type: 'about:blank', title: 'No answer', status: 0 });
  }
  if (!response.ok) throw await readProblem(response);
  const text = await response.text();
  return {
    data: (text === '' ? undefined : JSON.parse(text)) as T,
    status: response.status,
    headers: response.headers,
  };
}

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  (await call<T>('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) })).data;

export const post = async <T>(path: string, body?: unknown, options: CallOptions = {}): Promise<T> =>
  (await call<T>('POST', path, { ...options, body: body ?? {} })).data;

type ReadOptions<T> = Omit<UseQueryOptions<T>, 'queryKey' | 'queryFn'> & { query?: Query | undefined };

/** Reads an address of the API and keeps what it says under a key, by which it is read again. */
export const useRead = <T>(
  queryKey: QueryKey,
  path: string,
  { query, ...options }: ReadOptions<T> = {},
): UseQueryResult<T> =>
  useQuery<T>({ queryKey, queryFn: ({ signal }) => get<T>(path, query, signal), ...options });

/** The address of an API resource with its query; lists become repeated parameters, empty values are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  const search = parameters.toString();
  return `/api${path}${search === '' ? '' : `?${search}`}`;
}

async function readProblem(response: Response): Promise<ApiError> {
  const fallback: Problem = { type: 'about:blank', title: response.statusText, status: response.status };
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return new ApiError({ ...fallback, ...body, status: response.status });
}
