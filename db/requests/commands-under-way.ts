import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { type NewText, textRow } from './texts.ts';

/**
 * So many commands at once the engine is asked to carry out on one request: at more than ten Updates under way it fails
 * the task that was at work on them.
 */
export const COMMANDS_AT_ONCE = 8;

/** A command whose outcome is not known holds its place so long. */
const EXPIRES_AFTER_SECONDS = 15;

/** A command on its way to its request's workflow, with the texts that it names. */
export interface CommandUnderWay {
  requestId: string;
  commandId: string;
  texts: readonly NewText[];
}

/**
 * Takes one of the request's places for a command, across all who give commands, and stores its texts. A command that
 * comes once more has the place and the texts that it had: it is not refused for want of a place while it may still take
 * effect.
 * @returns false where all places are taken: nothing is stored
 */
export async function beginCommand(db: Db, command: CommandUnderWay): Promise<boolean> {
  // Two may choose the same place: one of them chooses again.
  for (let attempt = 0; attempt < COMMANDS_AT_ONCE; attempt += 1) {
    const { taken, free } = await takePlace(db, command);
    if (taken) return true;
    if (free === 0) return false;
  }
  return false;
}

async function takePlace(
  db: Db,
  { requestId, commandId, texts }: CommandUnderWay,
): Promise<{ taken: boolean; free: number }> {
  const stored = JSON.stringify(texts.map((text) => textRow(text)));
  // The number of places stands in the text: not knowing it, Postgres would plan the statement anew each time.
  const { rows } = await sql<{ taken: boolean; free: number }>`
    with free as (
      select slot, false as own from generate_series(1, ${sql.lit(COMMANDS_AT_ONCE)}) as slot
      where not exists (select from commands_under_way as other
        where other.request_id = ${requestId} and other.slot = slot.slot and other.expires_at > now())
      union all
      select slot, true from commands_under_way where request_id = ${requestId} and command_id = ${commandId}),
    taken as (
      insert into commands_under_way as present (request_id, slot, command_id, expires_at)
      select ${requestId}, slot, ${commandId}, now() + ${EXPIRES_AFTER_SECONDS} * interval '1 second'
      from free order by own desc, random() limit 1
      on conflict (request_id, slot) do update
        set command_id = excluded.command_id, expires_at = excluded.expires_at
        where present.expires_at <= now() or present.command_id = excluded.command_id
      returning slot),
    stored as (
      insert into texts (id, request_id, purpose, visibility, body, author_kind, author_id, recorded)
      select t.id, t."requestId", t.purpose, t.visibility, t.body, t."authorKind", t."authorId", false
      from taken, jsonb_to_recordset(${stored}::jsonb) as t(id uuid, "requestId" uuid, purpose text, visibility text,
        body text, "authorKind" text, "authorId" uuid)
      on conflict (id) do nothing)
    select exists (select from taken) as taken, (select count(*)::integer from free) as free`.execute(db);
  return rows[0] ?? { taken: false, free: 0 };
}

/**
 * Nothing more is to be done for a command: its place is free, and its texts are taken away unless a record names them.
 * What was recorded has given its place back itself.
 */
export async function endCommand(db: Db, { requestId, commandId, texts }: CommandUnderWay): Promise<void> {
  await sql`
    with freed as (delete from commands_under_way where request_id = ${requestId} and command_id = ${commandId})
    delete from texts where id = any(${texts.map(({ id }) => id)}::uuid[]) and not recorded`.execute(db);
}
