import type { Locale } from '../../domain/locale.ts';
import type { Db } from '../database.ts';
import type { Role } from '../schema.ts';

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  administrationId: string | null;
  supplierId: string | null;
}

/** The active user of a session that has not expired. */
export async function findSessionUser(db: Db, token: string, now: Date): Promise<SessionUser | null> {
  const user = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select([
      'users.id',
      'users.name',
      'users.email',
      'users.role',
      'users.locale',
      'users.administrationId',
      'users.supplierId',
    ])
    .where('sessions.token', '=', token)
    .where('sessions.expiresAt', '>', now)
    .where('users.active', '=', true)
    .executeTakeFirst();
  return user ?? null;
}

export interface KeyOwner {
  id: string;
  scopes: string[];
  administrationId: string | null;
  supplierId: string | null;
}

/** Whom a key belongs to, by the key's hash; a revoked key belongs to nobody. */
export async function findKeyPrincipal(db: Db, keyHash: string): Promise<KeyOwner | null> {
  const key = await db
    .selectFrom('apiKeys')
    .select(['id', 'scopes', 'administrationId', 'supplierId'])
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return key ?? null;
}
