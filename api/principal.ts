import type { Role } from '../db/schema.ts';
import type { Scope } from '../db/scope.ts';
import type { Actor } from '../domain/actor.ts';
import type { Locale } from '../domain/locale.ts';
import { type ActionOf, type Resource, reachOf } from './policy.ts';

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
interface ProgramPrincipal {
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

/** How far the principal reaches with the action; null where it may not at all. */
export function scopeFor<R extends Resource>(
  principal: Principal,
  resource: R,
  action: ActionOf<R> | 'read',
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
