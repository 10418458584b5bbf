import type { Context } from 'hono';
import type { Scope } from '../db/scope.ts';
import type { AppEnv } from './env.ts';
import type { ActionOf, Resource } from './policy.ts';
import { type Principal, scopeFor, type UserPrincipal } from './principal.ts';
import { forbidden, notFound, notSignedIn } from './problem.ts';

/** Who asks, how far they reach with what they ask for, and when. */
export interface Caller {
  principal: Principal;
  scope: Scope;
  /** Epoch milliseconds. */
  now: number;
  /** Null for a program. */
  userId: string | null;
}

/** Who asks. @throws 401 where nobody signed in. */
export function principalOf(c: Context<AppEnv>): Principal {
  const principal = c.get('principal');
  if (!principal) throw notSignedIn();
  return principal;
}

/** The person who asks. @throws 401 where nobody signed in, 403 for a program. */
export function userOf(c: Context<AppEnv>): UserPrincipal {
  const principal = principalOf(c);
  if (principal.kind !== 'user') throw forbidden('Only a person who signed in may do this.');
  return principal;
}

/**
 * Decides by the policy table, and says how far who asks may reach.
 * @param ofWhat what the id in the path names, where that is another resource
 * @throws 401 where nobody signed in; 403 where the role may not; 404 where it may not even see such a thing.
 */
export function authorize<R extends Resource>(
  c: Context<AppEnv>,
  resource: R,
  action: ActionOf<R>,
  ofWhat: Resource = resource,
): Scope {
  const principal = principalOf(c);
  const scope = scopeFor(principal, resource, action);
  if (scope) return scope;
  const single = c.req.param('id') !== undefined;
  if (single && !scopeFor(principal, ofWhat, 'read')) throw notFound();
  throw forbidden();
}

/** Who asks, and when. @throws 401 where nobody signed in */
export function callerOf(c: Context<AppEnv>): Caller {
  const principal = principalOf(c);
  const userId = principal.kind === 'user' ? principal.id : null;
  return { principal, scope: c.get('scope'), now: c.get('deps').clock(), userId };
}
