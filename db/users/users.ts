import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Role } from '../schema.ts';
import { insertRow } from '../versioned.ts';

export interface UserFilters {
  q?: string;
  email?: string[];
  role?: Role[];
  administrationId?: string[];
  supplierId?: string[];
  active?: boolean;
}

/** People who may sign in, filtered. */
export function selectUsers(db: Db, filters: UserFilters = {}) {
  let query = db
    .selectFrom('users as u')
    .select([
      'u.id',
      'u.name',
      'u.email',
      'u.role',
      'u.administrationId',
      'u.supplierId',
      'u.phone',
      'u.locale',
      'u.active',
      'u.version',
      'u.createdAt',
      'u.updatedAt',
    ]);
  if (filters.email) {
    query = query.where(
      'u.email',
      'in',
      filters.email.map((email) => email.toLowerCase()),
    );
  }
  if (filters.role) query = query.where('u.role', 'in', filters.role);
  if (filters.administrationId) query = query.where('u.administrationId', 'in', filters.administrationId);
  if (filters.supplierId) query = query.where('u.supplierId', 'in', filters.supplierId);
  if (filters.active !== undefined) query = query.where('u.active', '=', filters.active);
  if (filters.q) query = query.where(matchesWords([sql.ref('u.name'), sql.ref('u.email')], filters.q));
  return query;
}

export interface NewUser {
  name: string;
  email: string;
  role: Role;
  administrationId?: string | null;
  supplierId?: string | null;
  phone?: string | null;
  locale?: 'it' | 'en';
  active?: boolean;
}

/** Inserts a person; answers the id. E-mail addresses are kept in lower case, as signing in looks them up. */
export async function insertUser(db: Db, user: NewUser): Promise<string> {
  return insertRow(db, 'users', { ...user, email: user.email.toLowerCase(), emailVerified: true });
}

/** Sets the hash of the password that a person signs in with, in place of the one there was. */
export async function setPasswordHash(db: Db, userId: string, password: string): Promise<void> {
  await db
    .deleteFrom('accounts')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
  await db
    .insertInto('accounts')
    .values({ userId, accountId: userId, providerId: 'credential', password })
    .execute();
}

/** Ends all sessions of a person. */
export async function endSessions(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('sessions').where('userId', '=', userId).execute();
}

/** Whether the id names an active person of the contact centre's own staff. */
export async function isActiveStaff(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where('active', '=', true)
    .where('role', 'in', ['operator', 'supervisor', 'manager', 'admin'])
    .executeTakeFirst();
  return row !== undefined;
}
