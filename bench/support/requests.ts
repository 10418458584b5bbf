import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Registry } from '../../local/demo-data/registry/read-registry.ts';

/** A body of `POST /api/requests` for the contract that is open round the clock; each index another. */
export function newRequest(registry: Registry, index: number): Record<string, unknown> {
  return {
    contractId: registry.contract('H24'),
    channel: 'phone',
    kind: 'incident',
    subject: `Perdita d'acqua numero ${index}`,
    description: `Scala ${index % 9}, interno ${index % 40}: gocciola dal soffitto del bagno da questa mattina.`,
    impact: 'high',
    urgency: 'medium',
    requester: {
      name: `Utente ${index}`,
      email: `utente.${index}@example.org`,
      phone: `+39333${String(1_000_000 + index)}`,
    },
  };
}

/** How exactly the instant is known at which the last request had its workflow. */
const POLL_MS = 100;

/** Waits until every request in the database has its workflow; answers when that was seen, epoch milliseconds. */
export async function allStarted(db: Db, patienceMs: number): Promise<number> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const { waiting } = await db
      .selectFrom('outbox')
      .select(sql<number>`count(*)::integer`.as('waiting'))
      .where('kind', '=', 'start_request')
      .executeTakeFirstOrThrow();
    if (waiting === 0) return Date.now();
    if (Date.now() > until) throw new Error(`${waiting} requests still have no workflow`);
    await sleep(POLL_MS);
  }
}
