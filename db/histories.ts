import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import proto, { type temporal } from '@temporalio/proto';
import type { Db } from './database.ts';

export type History = temporal.api.history.v1.IHistory;

const { History: codec } = proto.temporal.api.history.v1;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A workflow's history as it is archived: the engine's own protobuf, gzipped, so that it can be replayed. */
export async function packHistory(history: History): Promise<Buffer> {
  return zip(codec.encode(codec.fromObject(history)).finish());
}

export async function unpackHistory(packed: Buffer): Promise<History> {
  return codec.decode(await unzip(packed));
}

/** A history as plain JSON: enumerations by name, long numbers as text, bytes in base64. */
export function plainHistory(history: History): { events?: Record<string, unknown>[] } {
  return codec.toObject(codec.fromObject(history), { enums: String, longs: String, bytes: String });
}

/** The newest archived run of a workflow; null where none is archived. */
export async function findArchivedHistory(db: Db, workflowId: string): Promise<History | null> {
  const row = await db
    .selectFrom('archivedHistories')
    .select('history')
    .where('workflowId', '=', workflowId)
    .orderBy('closedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? unpackHistory(row.history) : null;
}
