import type { Context } from 'hono';
import type { Locale, Role } from '../db/schema.ts';
import type { Scope } from '../db/scope.ts';
import type { Actor } from '../domain/actor.ts';
import type { AppEnv } from './env.ts';
import { type ActionOf, type Resource, reachOf } from './policy.ts';
import { forbidden, notFound, notSignedIn } from './problem.ts';

/** A person who signed in. */
export interface UserPrincipal {
  kind: 'user';
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  administrationId: string | null;
  supplierId: string | null;
}

/** A program with a key: it has the role of what the key belongs to, within the key's scopes. */
export interface ProgramPrincipal {
  kind: 'program';
  /** The key's own id. */
  id: string;
  role: 'referent' | 'supplier';
  /** `<resource>:read` or `<resource>:write`. */
  scopes: string[];
  administrationId: string | null;
  supplierId: string | null;
}

export type Principal = UserPrincipal | ProgramPrincipal;

const READING = ['list', 'read', 'export', 'history', 'lookup'];

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
  if (single && !scopeFor(principal, ofWhat, 'read' as ActionOf<Resource>)) throw notFound();
  throw forbidden();
}

/** How far the principal reaches with the action; null where it may not at all. */
export function scopeFor<R extends Resource>(
  principal: Principal,
  resource: R,
  action: ActionOf<R>,
): Scope | null {
  const ofPrograms = principal.kind === 'program' ? reachOf('program', resource, action) : null;
  const reach = reachOf(principal.role, resource, action) ?? ofPrograms;
  if (!reach) return null;
  if (principal.kind === 'program') {
    const needed = `${resource}:${READING.includes(action) ? 'read' : 'write'}`;
    if (!principal.scopes.includes(needed)) return null;
  }
  if (reach === 'all') return { kind: 'all' };
  if (reach === 'own_administration') {
    const { administrationId } = principal;
    return administrationId ? { kind: 'administration', administrationId } : null;
  }
  const { supplierId } = principal;
  return supplierId ? { kind: 'supplier', supplierId } : null;
}

/** Who asks, as the domain and the timeline name them: by id only. */
export function actorOf(principal: Principal): Actor {
  if (principal.kind === 'program') return { kind: 'program', id: principal.id };
  return { kind: principal.role === 'supplier' ? 'supplier' : 'user', id: principal.id };
}
