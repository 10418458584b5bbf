import { randomUUID } from 'node:crypto';
import { readTestEnv } from '../../config/env.ts';
import { SetupError } from '../../config/setup-error.ts';
import { grantApplication } from '../../db/application-role.ts';
import { openDatabase } from '../../db/database.ts';
import { onServer, templateName, withDatabase } from './template.ts';

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  /** Makes a role of the application's, and answers where it connects. */
  asApplicationRole(): Promise<string>;
  /** Removes it, and ends connections that are still open. */
  drop(): Promise<void>;
}

/** A fresh, migrated database, copied from the server's template; by default on the server of the test command. */
export async function createTestDatabase(serverUrl = requireServer()): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = await templateName();
  await onServer(serverUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(serverUrl, name),
    async asApplicationRole() {
      const url = new URL(withDatabase(serverUrl, name));
      await onServer(serverUrl, async (client) => {
        await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
      });
      const owner = openDatabase(url.href, { max: 1 });
      await grantApplication(owner, name).finally(() => owner.destroy());
      url.username = name;
      url.password = name;
      return url.href;
    },
    drop: () =>
      onServer(serverUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE IF EXISTS ${name}`);
      }),
  };
}

function requireServer(): string {
  const { databaseUrl } = readTestEnv();
  if (databaseUrl) return databaseUrl;
  throw new SetupError('This test needs a database: run it as npm test -- <its file>, which starts one.');
}
