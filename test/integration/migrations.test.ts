import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTestEnv } from '../../config/env.ts';
import { openDatabase } from '../../db/database.ts';
import { claimMessage } from '../../db/notifications/deliveries.ts';
import { projectRoot } from '../../local/project.ts';
import { onServer, withDatabase } from '../harness/template.ts';

const name = `test_${randomUUID().replaceAll('-', '')}`;
const server = readTestEnv().databaseUrl ?? '';
const url = withDatabase(server, name);
let db: Kysely<unknown>;

beforeAll(async () => {
  await onServer(server, async (client) => {
    await client.query(`CREATE DATABASE ${name}`);
  });
  db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 2 }) }) });
});

afterAll(async () => {
  await db?.destroy();
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
});

/** Brings the schema up to a version, or to the latest. */
async function migrate(to?: string): Promise<void> {
  const folder = join(projectRoot, 'db', 'migrations');
  const files = (await readdir(folder)).sort();
  const migrations = await Promise.all(
    files.map(async (file) => [file.slice(0, -3), await import(`../../db/migrations/${file}`)] as const),
  );
  const provider = { getMigrations: async () => Object.fromEntries(migrations) };
  const migrator = new Migrator({ db, provider });
  const { error } = await (to ? migrator.migrateTo(to) : migrator.migrateToLatest());
  if (error) throw error;
}

test('messages of before are kept, and those that waited go on to be delivered', async () => {
  await migrate('0011_one_workflow');
  const [administration, supplier, calendar, contract, request, order] = Array.from({ length: 6 }, () =>
    randomUUID(),
  );
  const statements = [
    sql`insert into administrations (id, code, name) values (${administration}, 'A', 'A')`,
    sql`insert into suppliers (id, code, name, kind, webhook_url, webhook_secret)
      values (${supplier}, 'S', 'S', 'external', 'http://s.example/hooks', 'whsec_x')`,
    sql`insert into calendars (id, code, name, definition) values (${calendar}, 'K', 'K', '{}')`,
    sql`insert into contracts (id, code, title, administration_id, calendar_id, starts_on, ends_on)
      values (${contract}, 'C', 'C', ${administration}, ${calendar}, '2026-01-01', '2027-12-31')`,
    sql`insert into contract_versions (contract_id, version, terms, valid_from)
      values (${contract}, 1, '{}', '2026-01-01')`,
    sql`insert into requests (id, number, version, state, kind, channel, contract_id, contract_version,
        administration_id, subject, description, requester_name, snapshot, created_at, updated_at)
      values (${request}, '2026-1', 1, 'dispatched', 'incident', 'phone', ${contract}, 1, ${administration}, 's', 'd',
        'R', '{}', now(), now())`,
    sql`insert into work_orders (id, number, version, request_id, supplier_id, state, offer_expires_at, snapshot,
        created_at, updated_at)
      values (${order}, '2026-1/1', 1, ${request}, ${supplier}, 'offered', '2099-01-01', '{}', now(), now())`,
    sql`insert into notifications (request_id, work_order_id, dedupe_key, event, channel, recipient, subject, text, state,
        kept, sent_at)
      values
        (${request}, null, 'k1', 'request.received', 'email', 'a@b.example', 's', 't', 'sent', false, now()),
        (${request}, null, 'k2', 'request.received', 'sms', '+391', 's', 't', 'sent', true, now()),
        (${request}, ${order}, 'k3', 'work_order.offered', 'webhook', 'http://s.example/hooks', 's', '{}', 'pending',
          false, null),
        (${request}, null, 'k4', 'request.note', 'email', 'c@d.example', 's', 't', 'failed', false, null)`,
    sql`insert into outbox (workflow_id, kind, payload) select id, 'deliver', '{}' from notifications
      where state = 'pending'`,
  ];
  for (const statement of statements) await statement.execute(db);

  await migrate();
  const now = openDatabase(url, { max: 2 });
  const rows = await now
    .selectFrom('messages')
    .select(['dedupeKey', 'direction', 'recipients', 'state', 'kept', 'endpoint', 'expiresAt'])
    .orderBy('dedupeKey')
    .execute();
  expect(rows).toMatchObject([
    { direction: 'out', recipients: ['a@b.example'], state: 'sent', endpoint: 'mail' },
    { recipients: ['+391'], state: 'sent', kept: true, endpoint: 'sms' },
    { recipients: ['http://s.example/hooks'], state: 'pending', endpoint: supplier },
    { recipients: ['c@d.example'], state: 'failed', endpoint: 'mail' },
  ]);
  expect(rows[2]?.expiresAt).toEqual(new Date('2099-01-01T00:00:00Z'));
  const promised = await now.selectFrom('outbox').select(['workflowId', 'payload']).execute();
  expect(promised.map(({ payload }) => payload)).toEqual([{ channel: 'webhook', fairnessKey: supplier }]);
  const claim = await claimMessage(now, promised[0]?.workflowId ?? '', {
    email: 1000,
    sms: 1000,
    webhook: 1000,
  });
  expect(claim).toMatchObject({
    outcome: 'claimed',
    endpoint: supplier,
    message: { webhook: { secret: 'whsec_x' } },
  });
  await now.destroy();
});
