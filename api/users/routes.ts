import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ROLES } from '../../db/schema.ts';
import { endSessions, insertUser, type NewUser, selectUsers } from '../../db/users/users.ts';
import { deleteRow, updateRow } from '../../db/versioned.ts';
import { LOCALES } from '../../domain/locale.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { conflict, unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { email, id, line, phone, stamped } from '../schemas.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../sign-in/auth.ts';
import { changePassword, createUserWithPassword } from './create-user.ts';

const password = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `must have ${MIN_PASSWORD_LENGTH} characters at least`)
  .max(MAX_PASSWORD_LENGTH, `must have ${MAX_PASSWORD_LENGTH} characters at most`);

const create = z.strictObject({
  name: line(),
  email,
  role: z.enum(ROLES),
  administrationId: id.nullable().optional(),
  supplierId: id.nullable().optional(),
  phone: phone.nullable().optional(),
  locale: z.enum(LOCALES).optional(),
  active: z.boolean().optional(),
  password: password.optional().describe('Without one, only the identity provider lets this person in'),
});

/** People who may sign in. An administrator makes them. */
export function userRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'users',
    path: '/api/users',
    singular: 'user',
    item: z
      .object({
        ...stamped,
        name: z.string(),
        email: z.string(),
        role: z.enum(ROLES),
        administrationId: z.uuid().nullable(),
        supplierId: z.uuid().nullable(),
        phone: z.string().nullable(),
        locale: z.enum(LOCALES),
        active: z.boolean(),
      })
      .openapi('User'),
    query: listQuery({
      sort: ['name', 'email', 'role', 'createdAt', 'updatedAt'],
      filters: {
        email: anyOf(z.string()),
        role: anyOf(z.enum(ROLES)),
        administrationId: anyOf(id),
        supplierId: anyOf(id),
        active: flagFilter(),
      },
    }),
    create,
    change: create.partial(),
    select: (db, _caller, query) => selectUsers(db, query),
    alias: 'u',
    present: (rows) => rows,
    async insert(trx, { password, ...user }) {
      checkBelongs(user);
      return {
        id: await (password ? createUserWithPassword(trx, { ...user, password }) : insertUser(trx, user)),
      };
    },
    async update(trx, at, { password, ...changes }, { userId }) {
      const before = await selectUsers(trx).where('u.id', '=', at.id).executeTakeFirstOrThrow();
      const after = { ...before, ...changes };
      checkBelongs(after);
      if (at.id === userId && (!after.active || after.role !== before.role))
        throw conflict('own_account', 'Nobody can disable themselves or change their own role.');
      if (password) await changePassword(trx, at.id, password);
      if (password || !after.active) await endSessions(trx, at.id);
      const email = changes.email?.toLowerCase();
      return updateRow(trx, 'users', at, { ...changes, ...(email === undefined ? {} : { email }) });
    },
    remove: (trx, at) => deleteRow(trx, 'users', at),
  });
}

/** A referent belongs to an administration, a supplier's person to a supplier, everybody else to neither. */
function checkBelongs({
  role,
  administrationId,
  supplierId,
}: Pick<NewUser, 'role' | 'administrationId' | 'supplierId'>): void {
  const errors = [
    belongs('administrationId', administrationId, role === 'referent', 'a referent'),
    belongs('supplierId', supplierId, role === 'supplier', "a supplier's person"),
  ].flat();
  if (errors.length > 0) throw unprocessable(errors);
}

function belongs(path: string, value: string | null | undefined, needed: boolean, who: string) {
  if (needed && !value) return [{ path, message: `is needed for ${who}` }];
  if (!needed && value) return [{ path, message: `is only for ${who}` }];
  return [];
}
