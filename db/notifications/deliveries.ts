import { randomUUID } from 'node:crypto';
import { type OperationNodeSource, sql } from 'kysely';
import type { PendingMessage } from '../../channels/delivery.ts';
import type { NewNotification } from '../../channels/notifications/notification.ts';
import type { ConfiguredChannels } from '../../channels/send.ts';
import { LOSES_ITS_POINT_AFTER_MS, type WaitsFor } from '../../domain/delivery/attempts.ts';
import { type DeliveryChannel, limitsOf, pauseAfter } from '../../domain/delivery/endpoint.ts';
import type { Db } from '../database.ts';
import { OUTBOX_CHANNEL } from '../outbox/outbox.ts';
import { CHANGES_CHANNEL } from '../stream/changes.ts';

/** What the engine is told of a message to deliver. */
export interface QueuedDelivery {
  channel: DeliveryChannel;
  fairnessKey: string;
}

/** A `QueuedDelivery` from the columns of a message. */
export const DELIVERY_PAYLOAD = sql<unknown>`jsonb_build_object('channel', channel, 'fairnessKey', fairness_key)`;

/**
 * Carries out a statement that stores rows of messages and returns them, and queues the delivery of those that wait.
 * @returns how many were queued
 */
async function queueStored(db: Db, stored: OperationNodeSource): Promise<number> {
  const { rows } = await sql`
    with stored as (${stored}),
    queued as (
      insert into outbox (workflow_id, kind, payload)
      select id, 'deliver', ${DELIVERY_PAYLOAD} from stored where state = 'pending'
      returning id)
    select pg_notify(${OUTBOX_CHANNEL}, '') from queued`.execute(db);
  return rows.length;
}

/**
 * Stores messages, each once, and queues their delivery. Those of a channel that is not configured are kept, at once
 * and for good: they are shown on screen and need no delivery.
 */
export async function insertNotifications(
  db: Db,
  notifications: readonly NewNotification[],
  configured: ConfiguredChannels,
): Promise<void> {
  if (notifications.length === 0) return;
  await queueStored(
    db,
    db
      .insertInto('messages')
      .values(notificationRows(notifications, configured))
      .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
      .returningAll(),
  );
}

/** Messages as rows of `messages`. */
export function notificationRows(notifications: readonly NewNotification[], configured: ConfiguredChannels) {
  return notifications.map(({ recipient, expiresAt, ...notification }) => {
    const { channel } = notification;
    const kept = channel !== 'webhook' && !configured[channel];
    const stored = {
      ...notification,
      recipients: [recipient],
      expiresAt: expiresAt === null ? losesItsPoint : new Date(expiresAt),
      kept,
    };
    return kept
      ? { ...stored, state: 'sent' as const, sentAt: sql<Date>`now()` }
      : { ...stored, state: 'pending' as const, nextAttemptAt: sql<Date>`now()` };
  });
}

const inMs = (ms: number) => sql<Date>`now() + ${ms} * interval '1 millisecond'`;
const losesItsPoint = inMs(LOSES_ITS_POINT_AFTER_MS);

/** What came of asking for a message in order to send it. */
export type Claim =
  /** It is the caller's to send, until `lease` ends. `failures`: of its endpoint, in a row. */
  | {
      outcome: 'claimed';
      message: PendingMessage;
      lease: string;
      endpoint: string;
      failures: number;
      ageMs: number;
      leftMs: number;
    }
  /** It is not for the caller: `leftMs` until it loses its point. */
  | { outcome: 'waits'; waitsFor: WaitsFor; ageMs: number; leftMs: number }
  /** It does not wait to be sent any more, or lost its point just now. */
  | { outcome: 'over' };

interface Waiting {
  channel: DeliveryChannel;
  endpoint: string;
  failures: number;
  pausedForMs: number | null;
  ageMs: number;
  leftMs: number;
}

/**
 * Takes a message that waits to be sent for as long as sending it may take: the lease is committed before anything is
 * sent. As many go to an endpoint at once as it may get (`limitsOf`), and those about one work order in their order. One
 * that has lost its point is given up.
 * @param holdMs milliseconds, by channel: longer than sending takes
 */
export async function claimMessage(
  db: Db,
  id: string,
  holdMs: Record<DeliveryChannel, number>,
): Promise<Claim> {
  return db.transaction().execute(async (tx): Promise<Claim> => {
    const waiting = (await lockEndpointOf(tx, id)) ?? (await addEndpointOf(tx, id));
    if (!waiting) return { outcome: 'over' };
    const { channel, endpoint, failures, pausedForMs, ageMs, leftMs } = waiting;
    if (leftMs <= 0) {
      await giveUp(tx, id, EXPIRED);
      return { outcome: 'over' };
    }
    if (pausedForMs !== null && pausedForMs > 0)
      return { outcome: 'waits', waitsFor: { why: 'paused', forMs: pausedForMs }, ageMs, leftMs };
    const lease = randomUUID();
    const message = await takeMessage(tx, id, {
      lease,
      holdMs: holdMs[channel],
      ...limitsOf(channel, failures),
    });
    if (!message) return { outcome: 'waits', waitsFor: await whyNot(tx, id), ageMs, leftMs };
    // A paused endpoint is tried by one message.
    if (pausedForMs !== null)
      await tx
        .updateTable('endpoints')
        .set({ nextTryAt: inMs(pauseAfter(failures + 1)) })
        .where('id', '=', endpoint)
        .execute();
    return { outcome: 'claimed', message, lease, endpoint, failures, ageMs, leftMs };
  });
}

const EXPIRED = 'it lost its point before it could be delivered';

/** Held until the claim is committed: two that claim at once count each other. */
async function lockEndpointOf(tx: Db, id: string): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    select m.channel, m.endpoint, e.failures,
      case when e.paused_at is not null then extract(epoch from e.next_try_at - now()) * 1000 end::float8 as paused_for_ms,
      (extract(epoch from now() - m.created_at) * 1000)::float8 as age_ms,
      (extract(epoch from m.expires_at - now()) * 1000)::float8 as left_ms
    from messages m join endpoints e on e.id = m.endpoint
    where m.id = ${id} and m.state = 'pending'
    for update of e`.execute(tx);
  return rows[0] ?? null;
}

/** The first message to an endpoint makes it known. */
async function addEndpointOf(tx: Db, id: string): Promise<Waiting | null> {
  await sql`insert into endpoints (id) select endpoint from messages where id = ${id} and state = 'pending'
    on conflict do nothing`.execute(tx);
  return lockEndpointOf(tx, id);
}

async function takeMessage(
  tx: Db,
  id: string,
  {
    lease,
    holdMs,
    atOnce,
    perReceiver,
  }: { lease: string; holdMs: number; atOnce: number; perReceiver: number },
): Promise<PendingMessage | null> {
  const onTheirWay = sql`from messages o where o.lease is not null and o.leased_until > now() and o.endpoint = m.endpoint`;
  const { rows } = await sql<
    Omit<PendingMessage, 'webhook'> & { webhookUrl: string | null; webhookSecret: string | null }
  >`
    with taken as (
      update messages m set lease = ${lease}, leased_until = ${inMs(holdMs)}, next_attempt_at = ${inMs(holdMs)},
        attempts = attempts + 1
      where id = ${id} and state = 'pending' and (leased_until is null or leased_until <= now())
        and not exists (${earlierOf(sql`m`)})
        and (select count(*) ${onTheirWay}) < ${atOnce}
        and (select count(*) ${onTheirWay} and o.fairness_key = m.fairness_key) < ${perReceiver}
      returning id, channel, recipients[1] as recipient, subject, text, endpoint)
    select t.id, t.channel, t.recipient, t.subject, t.text, p.webhook_url, p.webhook_secret
    from taken t left join suppliers p on p.id = case t.channel when 'webhook' then t.endpoint::uuid end`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { webhookUrl: url, webhookSecret: secret, ...message } = row;
  return { ...message, webhook: row.channel === 'webhook' ? { url, secret } : null };
}

/** An order is offered before it is cancelled, also to who was out of reach meanwhile. */
const earlierOf = (message: ReturnType<typeof sql>) => sql`select from messages earlier
  where earlier.work_order_id = ${message}.work_order_id and earlier.state = 'pending' and earlier.id < ${message}.id`;

async function whyNot(tx: Db, id: string): Promise<WaitsFor> {
  const { rows } = await sql<{ takenForMs: number | null; isBehind: boolean }>`
    select case when leased_until > now() then extract(epoch from leased_until - now()) * 1000 end::float8 as taken_for_ms,
      exists (${earlierOf(sql`m`)}) as is_behind
    from messages m where id = ${id}`.execute(tx);
  const [row] = rows;
  if (row?.takenForMs != null) return { why: 'taken', forMs: row.takenForMs };
  return row?.isBehind ? { why: 'behind' } : { why: 'full' };
}

/** Notes when a message is tried again: one that is not by then has stalled (`requeueStalledMessages`). */
export async function postponeDelivery(db: Db, id: string, delayMs: number): Promise<void> {
  await db
    .updateTable('messages')
    .set({ nextAttemptAt: inMs(delayMs) })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

/** News for open pages of the message that `changed` holds, and of its endpoint where `endpoint_changed` has a row. */
const logged = sql`
  logged as (
    insert into change_log (resource, ids, administration_id, supplier_ids)
    select 'notifications', array[c.id], r.administration_id, '{}'::uuid[]
    from changed c left join requests r on r.id = c.request_id
    union all
    select 'deliveryEndpoints', coalesce(array[s.id], '{}'), null, coalesce(array[s.id], '{}')
    from endpoint_changed e left join suppliers s on s.id::text = e.id
    returning id)`;
const announced = sql`pg_notify(${CHANGES_CHANNEL}, logged.id::text)`;

/** An endpoint that took a message, or judged one, is there. */
const isThere = sql`
  endpoint_changed as (
    update endpoints e set failures = 0, failing_since = null, last_error = null, paused_at = null, next_try_at = null
    from changed c where e.id = c.endpoint and e.failures > 0 returning e.id)`;

/** The message went out, or is kept because its channel is not configured. */
export async function markSent(db: Db, id: string, outcome: 'sent' | 'kept'): Promise<void> {
  await sql`
    with changed as (
      update messages set state = 'sent', kept = ${outcome === 'kept'}, sent_at = now(), last_error = null, lease = null,
        leased_until = null, next_attempt_at = null
      where id = ${id} and state in ('pending', 'failed') returning id, request_id, endpoint),
    ${isThere}, ${logged} select ${announced} from logged`.execute(db);
}

/** An attempt that failed. */
export interface FailedAttempt {
  id: string;
  lease: string;
  error: string;
  /** In how many milliseconds it is tried again; null: it is given up until somebody asks for it. */
  againInMs: number | null;
}

/** The message was judged: its endpoint is there. */
export async function markRefused(db: Db, attempt: FailedAttempt): Promise<void> {
  await sql`with ${failed(attempt)}, ${isThere}, ${logged} select ${announced} from logged`.execute(db);
}

/**
 * Its endpoint failed.
 * @param attempt.failures how often it has then failed in a row: those that failed together count once
 */
export async function markUndelivered(
  db: Db,
  attempt: FailedAttempt & { failures: number },
): Promise<{ pausedNow: boolean }> {
  const pause = pauseAfter(attempt.failures);
  const { rows } = await sql<{ pausedNow: boolean }>`
    with ${failed(attempt)},
    endpoint_changed as (
      update endpoints e set failures = greatest(e.failures, ${attempt.failures}),
        failing_since = coalesce(e.failing_since, now()), last_error = ${attempt.error},
        paused_at = case when ${pause > 0} then coalesce(e.paused_at, now()) else e.paused_at end,
        next_try_at = case when ${pause > 0} then greatest(e.next_try_at, ${inMs(pause)}) else e.next_try_at end
      from changed c where e.id = c.endpoint
      returning e.id, e.paused_at = now() as paused_now),
    ${logged}
    select ${announced}, exists (select from endpoint_changed where paused_now) as paused_now from logged`.execute(
    db,
  );
  return { pausedNow: rows[0]?.pausedNow ?? false };
}

function failed({ id, lease, error, againInMs }: FailedAttempt) {
  return sql`changed as (
    update messages set state = ${againInMs === null ? 'failed' : 'pending'}, last_error = ${error}, lease = null,
      leased_until = null, next_attempt_at = ${againInMs === null ? null : inMs(againInMs)}
    where id = ${id} and lease = ${lease} and state = 'pending' returning id, request_id, endpoint)`;
}

async function giveUp(tx: Db, id: string, error: string): Promise<void> {
  await sql`
    with changed as (
      update messages set state = 'failed', last_error = coalesce(last_error || '; ', '') || ${error}, lease = null,
        leased_until = null, next_attempt_at = null
      where id = ${id} and state = 'pending' returning id, request_id, endpoint),
    endpoint_changed as (select id from endpoints where false), ${logged} select ${announced} from logged`.execute(
    tx,
  );
}

/**
 * Lets a message that gave up be sent again, and queues it: it has its point again for as long as a new one.
 * @returns false if it had not given up
 */
export async function requeueMessage(db: Db, id: string): Promise<boolean> {
  const queued = await queueStored(
    db,
    sql`update messages
      set state = 'pending', next_attempt_at = now(), expires_at = greatest(expires_at, ${losesItsPoint})
      where id = ${id} and state = 'failed' returning *`,
  );
  return queued > 0;
}

/** A message that was to be tried again so long ago has stalled. */
const STALLED_AFTER_SECONDS = 120;
/** What was queued anew is given so long. */
const LOOKED_AT_AGAIN_SECONDS = 600;
const STALLED_AT_ONCE = 500;

/**
 * Queues messages anew that wait and that nothing is known to come back to: the engine knows no activity for them, or
 * begins with another. One that it knows stays as it is.
 * @returns how many
 */
export async function requeueStalledMessages(db: Db): Promise<number> {
  return queueStored(
    db,
    sql`update messages set next_attempt_at = ${inMs(LOOKED_AT_AGAIN_SECONDS * 1000)}
      where id in (
        select m.id from messages m
        where m.state = 'pending' and m.next_attempt_at < ${inMs(-STALLED_AFTER_SECONDS * 1000)}
          and not exists (select from outbox where workflow_id = m.id and kind = 'deliver')
        order by m.next_attempt_at limit ${STALLED_AT_ONCE}
        for update skip locked)
      returning *`,
  );
}
