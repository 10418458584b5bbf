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

/** Waits until every request in the database has its workflow. */
export async function allStarted(db: Db, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const { waiting } = await db
      .selectFrom('requests')
      .select(sql<number>`count(*)::integer`.as('waiting'))
      .where('engineStartedAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (waiting === 0) return;
    if (Date.now() > until) throw new Error(`${waiting} requests still have no workflow`);
    await sleep(250);
  }
}
