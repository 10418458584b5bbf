import { hashPassword } from 'better-auth/crypto';
import type { Db } from '../../db/database.ts';
import { insertUser, type NewUser, setPasswordHash } from '../../db/users/users.ts';

/** Makes a person who signs in with a password; answers the id. Nobody else makes users: there is no signing up. */
export async function createUserWithPassword(db: Db, user: NewUser & { password: string }): Promise<string> {
  const { password, ...person } = user;
  const hash = await hashPassword(password);
  const id = await insertUser(db, person);
  await setPasswordHash(db, id, hash);
  return id;
}

/** Gives a person a new password and ends all sessions. */
export async function changePassword(db: Db, userId: string, password: string): Promise<void> {
  await setPasswordHash(db, userId, await hashPassword(password));
}
