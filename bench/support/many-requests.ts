import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';

/** Words that many requests have, then ever rarer ones (made-up ones). */
const WORDS = [
  ...['perdita', 'acqua', 'bagno', 'corridoio', 'aula', 'luce', 'porta', 'ascensore', 'caldaia', 'scala'],
  ...['finestra', 'serratura', 'citofono', 'cancello', 'interruttore', 'infiltrazione', 'soffitto', 'tubo'],
  ...['radiatore', 'condizionatore', 'pavimento', 'parete', 'intonaco', 'grondaia', 'tetto', 'cantina'],
  ...['autorimessa', 'quadro', 'contatore', 'lampada', 'neon', 'presa', 'cavo', 'rubinetto', 'sifone'],
  ...['lavabo', 'scarico', 'pompa', 'autoclave', 'valvola', 'termostato', 'estintore', 'maniglia', 'vetro'],
];
const ALL_WORDS = 3000;

/** What the database holds for the one word that is in one request of a thousand. */
export const RARE_WORD = 'planetario';
export const COMMON_WORD = 'perdita';

/**
 * Copies an existing request many times, as open requests of every open state, contract and category, with deadlines
 * spread over a month, other words and other people; then lets Postgres take its statistics.
 */
export async function copyRequests(db: Db, templateId: string, count: number): Promise<void> {
  const words = sql`${WORDS}::text[]`;
  await sql`select setseed(0.42)`.execute(db);
  await sql`
    with template as (select * from requests where id = ${templateId}),
      places as (
        select c.id as contract_id, c.administration_id, k.id as category_id,
          row_number() over (order by c.code, k.code) - 1 as place, count(*) over () as all_places
        from contracts c join categories k on k.contract_id = c.id),
      staff as (select array_agg(id) as ids from users where role in ('operator', 'supervisor')),
      drawn as (
        select i, uuidv7() as id, now() - random() * interval '20 days' as created_at,
          now() + (random() * 30 - 3) * interval '1 day' as due_at,
          (array['received', 'qualified', 'qualified', 'dispatched', 'dispatched', 'scheduled', 'in_progress',
            'suspended', 'completed'])[1 + floor(random() * 9)::integer] as state
        from generate_series(1, ${count}::integer) i)
    insert into requests (id, number, version, state, kind, channel, contract_id, contract_version,
      administration_id, category_id, impact, urgency, priority, subject, description, requester_name,
      requester_email, requester_phone, assignee_id, breached, due_at, due_target, warn_at, snapshot, created_by,
      created_at, updated_at)
    select d.id, '2099-' || lpad(d.i::text, 6, '0'), t.version, d.state, t.kind,
      (array['phone', 'email', 'portal', 'app'])[1 + d.i % 4], p.contract_id, 1, p.administration_id, p.category_id,
      t.impact, t.urgency, 1 + d.i % 5, said.subject, said.description, 'Utente ' || d.i,
      'utente.' || d.i || '@example.org', '+39333' || lpad(d.i::text, 7, '0'),
      case when d.i % 3 = 0 then s.ids[1 + d.i % cardinality(s.ids)] end, d.due_at < now(), d.due_at, 'resolution',
      d.due_at - interval '4 hours',
      t.snapshot || jsonb_build_object('id', d.id, 'number', '2099-' || lpad(d.i::text, 6, '0'), 'state', d.state),
      t.created_by, d.created_at, d.created_at
    from drawn d cross join template t cross join staff s
      join places p on p.place = d.i % p.all_places
      cross join lateral (
        select string_agg(word, ' ') filter (where n <= 4) as subject,
          string_agg(word, ' ') || case when d.i % 1000 = 7 then ${` ${RARE_WORD}`} else '' end as description
        from (
          select n, coalesce((${words})[1 + rank], 'parola' || rank) as word
          from (
            select n, floor(power(random(), 2) * ${ALL_WORDS} + d.i * 0)::integer as rank
            from generate_series(1, 24) n) as ranks) as draw) as said`.execute(db);
  await sql`vacuum analyze requests`.execute(db);
}

/**
 * Closes every second of the copied requests, and gives each that somebody has looked at a work order of one of the
 * suppliers in turn: what lists beyond the open requests have to go through.
 */
export async function closeHalf(db: Db): Promise<void> {
  await sql`
    update requests set state = 'closed', due_at = null, due_target = null, warn_at = null,
      resolved_at = updated_at, closed_at = updated_at
    where number like '2099-%' and right(number, 1)::integer % 2 = 1`.execute(db);
  await sql`
    insert into work_orders (id, number, version, request_id, supplier_id, state, snapshot, created_at, updated_at)
    select uuidv7(), r.number || '/1', 1, r.id, s.id, 'accepted', '{}', r.created_at, r.created_at
    from requests r
      join (select id, row_number() over (order by code) - 1 as place, count(*) over () as all_places from suppliers) s
        on s.place = substr(r.number, 6)::integer % s.all_places
    where r.number like '2099-%' and r.state <> 'received'`.execute(db);
  await sql`vacuum analyze requests`.execute(db);
  await sql`vacuum analyze work_orders`.execute(db);
}
