import { createRoute, OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { ZodError } from 'zod';
import { authorize, principalOf } from './access.ts';
import type { AppEnv } from './env.ts';
import type { ActionOf, Resource } from './policy.ts';
import { type FieldError, notFound, problemSchema, unprocessable } from './problem.ts';
import { idParams } from './schemas.ts';
import { LONG_CALL_WITHIN_MS, within } from './time-limits.ts';

/** `of`: what the id in the path names, where that is another resource. */
type GrantedAccess = { [R in Resource]: { resource: R; action: ActionOf<R>; of?: Resource } }[Resource];

/** Who may call a route: by the policy table, everybody who signed in, or everybody (the handler itself checks). */
type Access = GrantedAccess | 'signed_in' | 'public';

type RequestBody = NonNullable<NonNullable<RouteConfig['request']>['body']>;

/** What a route is made from. */
export interface Input {
  summary: string;
  description?: string;
  access: Access;
  /** Where the reference lists it; with its resource by default. */
  tag?: string;
  /** Of an address with `{id}` alone they are `idParams`. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  /** The schema of what must be sent as JSON, or a body described otherwise. */
  body?: z.ZodType | RequestBody;
  /** Headers that the handler looks at, for the description: a command takes both. */
  takes?: keyof typeof TAKEN;
  /** It computes from a month's facts, and may take half a minute. */
  computesLong?: boolean;
  responses: RouteConfig['responses'];
}

/** What a handler may rely on. */
type Route<P extends string, I extends Input> = {
  method: Method;
  path: P;
  request: {
    params: 'params' extends keyof I
      ? I['params']
      : P extends `${string}{id}${string}`
        ? typeof idParams
        : undefined;
    query: Given<I, 'query'>;
    headers: Given<I, 'headers'>;
    body: Given<I, 'body'> extends z.ZodType ? JsonBody<Given<I, 'body'>> : undefined;
  };
  responses: I['responses'];
  getRoutingPath(): string;
};
type Given<I, Name extends keyof Input> = Name extends keyof I ? I[Name] : undefined;

type Method = 'get' | 'post' | 'patch' | 'delete';
interface JsonBody<Schema extends z.ZodType> {
  required: true;
  content: { 'application/json': { schema: Schema } };
}

const HEADERS = {
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag of what is to be changed',
    schema: { type: 'string' },
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key and body gives the same answer again',
    schema: { type: 'string' },
  },
} as const;

const TAKEN = {
  'If-Match': [HEADERS['If-Match']],
  'Idempotency-Key': [HEADERS['Idempotency-Key']],
  command: [HEADERS['If-Match'], HEADERS['Idempotency-Key']],
};

/** JSON of a schema, as an answer or a body has it. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/**
 * A route of the API with the decision who may call it. The decision runs before anything of the call is looked
 * at; the description gets it as `x-access`, and the problems every route may answer with.
 */
export function defineRoute<P extends string, I extends Input>(
  method: Method,
  path: P,
  input: I,
): Route<P, I>;
export function defineRoute(
  method: Method,
  path: string,
  input: Input,
): RouteConfig & { getRoutingPath(): string } {
  const { access, tag, takes, computesLong, params, query, headers, body, responses, ...said } = input;
  return createRoute({
    ...said,
    method,
    path,
    tags: [tag ?? (typeof access === 'string' ? access : access.resource)],
    request: {
      params: params ?? (path.includes('{id}') ? idParams : undefined),
      query,
      headers,
      body:
        body && 'content' in body
          ? body
          : body && { required: true, content: { 'application/json': { schema: body } } },
    },
    responses: {
      ...responses,
      default: {
        description: 'A problem, as RFC 9457 describes it',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
    middleware: [decide(access), ...(computesLong ? [within(LONG_CALL_WITHIN_MS)] : [])],
    'x-access': access,
    ...(takes ? { parameters: TAKEN[takes] } : {}),
    ...(access === 'public' ? { security: [] } : {}),
  });
}

function decide(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access === 'signed_in') principalOf(c);
    else if (access !== 'public') c.set('scope', authorize(c, access.resource, access.action, access.of));
    await next();
  };
}

/** An empty set of routes whose input errors are answered as problems. */
export function createRoutes(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      // What is no id is the id of nothing.
      if (result.target === 'param') throw notFound();
      throw unprocessable(fieldErrors(result.error));
    },
  });
}

/** Each wrong field by its path; an unknown field or query parameter by its own name. */
export function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = (extra?: PropertyKey) =>
      [...issue.path, ...(extra === undefined ? [] : [extra])].map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: at(key), message: 'is not known here' }));
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    return [{ path: at(), message: missing ? 'is required' : issue.message }];
  });
}
