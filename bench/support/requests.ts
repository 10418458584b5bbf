import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { Registry } from '../../local/demo-data/registry/read-registry.ts';
import { type Answer, expectStatus, type HttpClient } from './http-client.ts';

/** A request as it was registered. */
export interface Registered {
  id: string;
  etag: string;
  /** How long that took. */
  ms: number;
}

/** A body of `POST /api/requests` for the contract that is open round the clock; each index another. */
function newRequest(registry: Registry, index: number): Record<string, unknown> {
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

/** Registers a request, each index another. @param over what differs, such as the contract */
export async function register(
  client: HttpClient,
  registry: Registry,
  index: number,
  over: Record<string, unknown> = {},
): Promise<Registered> {
  const body = { ...newRequest(registry, index), ...over };
  const answer = expectStatus(await client.post('/api/requests', body), 201);
  const { id } = JSON.parse(answer.body) as { id: string };
  return { id, etag: String(answer.headers.etag), ms: answer.ms };
}

/** Gives a command on the version that there is now. @param path of the request or the work order */
export async function steer(
  client: HttpClient,
  path: string,
  name: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const { headers } = await client.get(path);
  return expectStatus(await client.post(`${path}/${name}`, body, { 'if-match': String(headers.etag) }), 200);
}

/**
 * Looks until nothing is missing.
 * @param missing says what is, or null
 * @throws with what is missing, once patience is over
 */
export async function waitUntil(
  missing: () => Promise<string | null>,
  patienceMs: number,
  everyMs = 50,
): Promise<void> {
  const until = Date.now() + patienceMs;
  for (let what = await missing(); what !== null; what = await missing()) {
    if (Date.now() > until) throw new Error(what);
    await sleep(everyMs);
  }
}

/** How exactly the instant is known at which the last request had its workflow. */
const POLL_MS = 100;

/** Waits until every request in the database has its workflow; answers when that was seen, epoch milliseconds. */
export async function allStarted(db: Db, patienceMs: number): Promise<number> {
  const missing = async () => {
    const { waiting } = await db
      .selectFrom('outbox')
      .select(sql<number>`count(*)::integer`.as('waiting'))
      .where('kind', '=', 'start_request')
      .executeTakeFirstOrThrow();
    return waiting === 0 ? null : `${waiting} requests still have no workflow`;
  };
  await waitUntil(missing, patienceMs, POLL_MS);
  return Date.now();
}

/** Changes the terms of one of the demo's contracts, before its first request. */
export async function overrideTerms(
  db: Db,
  contractId: string,
  terms: Partial<ContractTerms>,
): Promise<void> {
  await sql`update contract_versions set terms = terms || ${JSON.stringify(terms)}::jsonb
    where contract_id = ${contractId}`.execute(db);
}
