import { hashPassword } from 'better-auth/crypto';
import type { Db } from '../../../db/database.ts';
import { type Ids, idOf } from './ids.ts';
import { DEMO_PASSWORD, USERS } from './users.ts';

/** The people who sign in to the demo, all with the same password. */
export async function insertUsers(tx: Db, administrations: Ids, suppliers: Ids): Promise<void> {
  const users = await tx
    .insertInto('users')
    .values(
      USERS.map(({ email, name, role, administration, supplier }) => ({
        email,
        name,
        role,
        emailVerified: true,
        administrationId: administration === undefined ? null : idOf(administrations, administration),
        supplierId: supplier === undefined ? null : idOf(suppliers, supplier),
      })),
    )
    .returning('id')
    .execute();
  const password = await hashPassword(DEMO_PASSWORD);
  await tx
    .insertInto('accounts')
    .values(users.map(({ id }) => ({ userId: id, accountId: id, providerId: 'credential', password })))
    .execute();
}
