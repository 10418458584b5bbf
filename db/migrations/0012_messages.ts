import { type Kysely, sql } from 'kysely';

/** One table of all that is written to somebody or by somebody, and where what goes out goes to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table notifications rename to messages`,
  `alter index notifications_request rename to messages_request`,
  `alter index notifications_created rename to messages_created`,
  `alter index notifications_failed rename to messages_failed`,

  // in: written to us, out: by us. sender: null where it is us. message_id, in_reply_to, reference_ids: the thread of an
  // e-mail (RFC 5322). raw: what came in, byte for byte.
  `alter table messages
     add column direction text not null default 'out' check (direction in ('in', 'out')),
     add column sender text,
     add column recipients text[],
     add column html text,
     add column message_id text,
     add column in_reply_to text,
     add column reference_ids text[] not null default '{}',
     add column raw bytea,
     add column statement_id uuid references statements,
     alter column request_id drop not null,
     alter column event drop not null`,
  `update messages set recipients = array[recipient]`,
  `alter table messages
     alter column recipients set not null,
     drop column recipient,
     drop constraint notifications_channel_check,
     drop constraint notifications_state_check`,
  `alter table messages
     add check (channel in ('email', 'pec', 'sms', 'voicemail', 'portal', 'phone_note', 'webhook')),
     add check (state in ('received', 'pending', 'sent', 'delivered', 'failed'))`,

  // What is to be delivered. endpoint: where it is handed over; fairness_key: who waits for it, by which a backlog is
  // shared out. expires_at: it has lost its point by then. lease, leased_until: somebody is sending it.
  `alter table messages
     add column endpoint text,
     add column fairness_key text,
     add column expires_at timestamptz,
     add column next_attempt_at timestamptz,
     add column lease uuid,
     add column leased_until timestamptz,
     add column delivered_at timestamptz`,
  `update messages as m set
     endpoint = case m.channel when 'email' then 'mail' when 'sms' then 'sms' else w.supplier_id::text end,
     fairness_key = case m.channel when 'email' then 'mail' when 'sms' then 'sms' else w.supplier_id::text end,
     expires_at = coalesce(
       case m.event when 'work_order.offered' then w.offer_expires_at end, m.created_at + interval '3 days'),
     next_attempt_at = case when m.state = 'pending' then now() end
   from messages as one left join work_orders as w on w.id = one.work_order_id
   where one.id = m.id`,
  `update outbox as o set payload = jsonb_build_object('channel', m.channel, 'fairnessKey', m.fairness_key)
   from messages as m where o.kind = 'deliver' and m.id = o.workflow_id`,
  `alter table messages add check (state <> 'pending'
     or (endpoint is not null and fairness_key is not null and expires_at is not null))`,
  `create index messages_pending on messages (next_attempt_at) where state = 'pending'`,
  `create index messages_pending_endpoint on messages (endpoint) where state = 'pending'`,
  `create index messages_pending_order on messages (work_order_id, id) where state = 'pending'`,
  `create index messages_leased on messages (endpoint) where lease is not null`,

  // How it stands with a place that messages are handed over to: 'mail', 'sms', or a supplier's id.
  `create table endpoints (
     id text primary key,
     failures integer not null default 0,
     failing_since timestamptz,
     last_error text,
     paused_at timestamptz,
     next_try_at timestamptz)`,
  `insert into endpoints (id) values ('mail'), ('sms')`,
  `insert into endpoints (id) select id::text from suppliers`,
];
