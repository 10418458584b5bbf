import pg from 'pg';
import { conflict, type ProblemError, unprocessable } from './problem.ts';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';
/** A number or a date that the column has no room for. */
const OUT_OF_RANGE = new Set(['22003', '22008']);

/** What the database's own rules refuse, as a problem that names the field; null for any other error. */
export function databaseProblem(error: unknown): ProblemError | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  const path = fieldOf(error);
  switch (error.code) {
    case UNIQUE_VIOLATION:
      return conflict('already_exists', `There is already one with this ${path}.`).with({
        members: { errors: [{ path, message: 'is already in use' }] },
      });
    case FOREIGN_KEY_VIOLATION:
      return unprocessable([{ path, message: 'names nothing that exists' }]);
    case CHECK_VIOLATION:
      return unprocessable([{ path, message: 'is not possible together with the rest' }]);
    default:
      return OUT_OF_RANGE.has(error.code ?? '')
        ? unprocessable([{ path, message: 'is out of range' }])
        : null;
  }
}

/**
 * Runs a deletion.
 * @throws 409 where something still refers to what is to be deleted.
 */
export async function deleting<T>(remove: () => Promise<T>): Promise<T> {
  try {
    return await remove();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === FOREIGN_KEY_VIOLATION) {
      throw conflict('in_use', `It is in use (${error.table ?? 'elsewhere'}) and stays.`);
    }
    throw error;
  }
}

/** The last column of the violated constraint, by Postgres' own naming (`sites_administration_id_fkey`), in camel case. */
function fieldOf({ constraint, table }: pg.DatabaseError): string {
  const columns = (constraint ?? '').replace(`${table}_`, '').replace(/_(fkey|key|check)\d*$/, '');
  const column = columns.endsWith('code') ? 'code' : columns;
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
