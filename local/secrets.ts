import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from '../config/json-file.ts';
import { secretsFile } from '../config/running.ts';

/** What must stay the same over restarts and be known to nobody else. */
export interface Secrets {
  /** Signs sessions and survey links. */
  auth: string;
  /** Of the embedded Postgres. */
  postgres: string;
}

const OWNER_ONLY = 0o600;

/** The secrets of this data folder, made the first time. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  const file = secretsFile(dataDir);
  const kept = (await readJson<Partial<Secrets>>(file)) ?? {};
  if (kept.auth && kept.postgres) return { auth: kept.auth, postgres: kept.postgres };
  const secrets = { auth: kept.auth ?? random(), postgres: kept.postgres ?? random() };
  await writeJson(file, secrets, OWNER_ONLY);
  return secrets;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
