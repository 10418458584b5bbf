import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { promisify } from 'node:util';
import { SetupError } from '../config/setup-error.ts';

const run = promisify(execFile);
const USER = 'postgres';

/** The command to run so that a program runs as the user. */
type Wrap = (
  command: string,
  args: string[],
) => { command: string; args: string[]; uid?: number; gid?: number };

/** Who Postgres runs as: it refuses to run as root. */
export interface PostgresUser {
  /** Makes a folder or file this user's own. */
  own(path: string): Promise<void>;
  wrap: Wrap;
}

/** Anyone but root runs Postgres as themselves. */
const MYSELF: PostgresUser = {
  own: async () => undefined,
  wrap: (command, args) => ({ command, args }),
};

/**
 * The user to run Postgres as; for root that is `postgres`, made if need be.
 * @param paths what this user must be able to reach: the programs and the data folder
 */
export async function postgresUser(paths: string[]): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return MYSELF;
  const ids = (await idsOf(USER)) ?? (await makeUser());
  const own = (path: string) => chown(path, ids.uid, ids.gid);
  const identity = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  const asUser: Wrap = (command, args) => ({ command, args, ...ids });
  // Below a folder that only root may enter, such as /root or one of mktemp, Postgres needs root's right of way.
  const withRightOfWay: Wrap = (command, args) => ({
    command: 'setpriv',
    args: [...identity, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', command, ...args],
  });
  for (const wrap of [asUser, withRightOfWay]) {
    if (await canReach(paths, wrap)) return { own, wrap };
  }
  throw new SetupError(
    `Postgres cannot run as root, and the user ${USER} cannot enter ${paths.join(' or ')}: move the project to a folder that others may enter, run it as another user, or set DATABASE_URL.`,
  );
}

interface Ids {
  uid: number;
  gid: number;
}

async function idsOf(name: string): Promise<Ids | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeUser(): Promise<Ids> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', USER]).catch(() => undefined);
  const ids = await idsOf(USER);
  if (ids) return ids;
  throw new SetupError(
    `Postgres cannot run as root, and a user ${USER} could not be made: make one, run Sportello as another user, or set DATABASE_URL.`,
  );
}

/** Naming what is inside takes the right to enter the folder itself, not only those above. */
async function canReach(paths: string[], wrap: Wrap): Promise<boolean> {
  const { command, args, ...ids } = wrap('ls', ['-d', ...paths.map((folder) => `${folder}/.`)]);
  return run(command, args, ids).then(
    () => true,
    () => false,
  );
}
