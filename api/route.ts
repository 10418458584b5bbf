import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { ZodError } from 'zod';
import type { AppEnv } from './env.ts';
import { LONG_CALL_WITHIN_MS, within } from './patience.ts';
import type { ActionOf, Resource } from './policy.ts';
import { authorize, principalOf } from './principal.ts';
import { type FieldError, notFound, unprocessable } from './problem.ts';
import { problemSchema } from './schemas/problem.ts';

/** `of`: what the id in the path names, where that is another resource. */
type GrantedAccess = { [R in Resource]: { resource: R; action: ActionOf<R>; of?: Resource } }[Resource];

/** Who may call a route: by the policy table, everybody who signed in, or everybody (the handler itself checks). */
export type Access = GrantedAccess | 'signed_in' | 'public';

type Input<P extends string> = Omit<RouteConfig, 'path' | 'middleware' | 'hide' | 'security'> & {
  path: P;
  access: Access;
  /** Headers that the handler looks at, for the description: a command takes both. */
  takes?: keyof typeof TAKEN;
  /** It computes from a month's facts, and may take half a minute. */
  computesLong?: boolean;
};

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

/**
 * A route of the API with the decision who may call it. The decision runs before anything of the call is looked
 * at; the description gets it as `x-access`, and the problems every route may answer with.
 */
export function defineRoute<P extends string, R extends Input<P>>(input: R & { path: P }) {
  const { access, takes, computesLong, ...config } = input;
  const responses: RouteConfig['responses'] = {
    ...config.responses,
    default: {
      description: 'A problem, as RFC 9457 describes it',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  };
  const route = createRoute({
    ...config,
    responses,
    middleware: [decide(access), ...(computesLong ? [within(LONG_CALL_WITHIN_MS)] : [])],
    'x-access': access,
    ...(takes ? { parameters: TAKEN[takes] } : {}),
    ...(access === 'public' ? { security: [] } : {}),
  } as RouteConfig & { path: P });
  return route as unknown as Omit<R, 'access' | 'takes' | 'computesLong'> & { getRoutingPath(): string };
}

function decide(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access === 'signed_in') principalOf(c);
    else if (access !== 'public') {
      c.set('scope', authorize<Resource>(c, access.resource, access.action as ActionOf<Resource>, access.of));
    }
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
