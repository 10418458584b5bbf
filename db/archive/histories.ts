import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import proto, { type temporal } from '@temporalio/proto';
import type { Db } from '../database.ts';

export type History = temporal.api.history.v1.IHistory;

const { History: codec } = proto.temporal.api.history.v1;
const { EventType } = proto.temporal.api.enums.v1;
const squeeze = promisify(brotliCompress);
const expand = promisify(brotliDecompress);
/** The best that takes a few milliseconds a history. */
const BROTLI_QUALITY = 9;

/** The events with which the engine closes a run. */
const CLOSING = new Set([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
]);

/** A workflow's history as it is archived: the engine's own protobuf, compressed, so that it can be replayed. */
export async function packHistory(history: History): Promise<Buffer> {
  return squeeze(encodeHistory(history), {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
}

/** @throws what is none */
export async function unpackHistory(packed: Buffer): Promise<History> {
  return decodeHistory(await expand(packed));
}

/** The engine's own protobuf. */
export function encodeHistory(history: History): Uint8Array {
  return codec.encode(codec.fromObject(history)).finish();
}

/** @throws what is none */
export function decodeHistory(encoded: Uint8Array): History {
  return codec.decode(encoded);
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
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? unpackHistory(row.history) : null;
}

/** What a run says of itself in its first and last event. */
export interface RunFacts {
  workflowType: string;
  runId: string;
  /** The run before, where this one continued it as new. */
  continuedFrom: string | null;
  /** The workflow's input as it was sent; null where it is not JSON. */
  input: unknown;
  /** Epoch milliseconds of the closing event; null while the run goes on. */
  closedAt: number | null;
  /** Closed only to go on in another run. */
  continuedAsNew: boolean;
}

/** @throws where the history does not begin as the engine's histories do. */
export function runFacts({ events }: History): RunFacts {
  const started = events?.[0]?.workflowExecutionStartedEventAttributes;
  const last = events?.at(-1);
  if (!started || !last) throw new Error('A history begins with the start of its run');
  const closed = CLOSING.has(last.eventType as never);
  const seconds = Number(last.eventTime?.seconds ?? 0);
  return {
    workflowType: started.workflowType?.name ?? '',
    runId: started.originalExecutionRunId ?? '',
    continuedFrom: started.continuedExecutionRunId || null,
    input: jsonOf(started.input?.payloads?.[0]?.data),
    closedAt: closed ? seconds * 1000 + Math.trunc((last.eventTime?.nanos ?? 0) / 1_000_000) : null,
    continuedAsNew: last.eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
  };
}

function jsonOf(data: Uint8Array | null | undefined): unknown {
  if (!data) return null;
  try {
    return JSON.parse(Buffer.from(data).toString('utf8'));
  } catch {
    return null;
  }
}
