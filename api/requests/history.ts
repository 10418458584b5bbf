import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from '@hono/zod-openapi';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { findArchivedHistory } from '../../db/histories.ts';
import { NotRunningError } from '../engine.ts';
import type { AppDeps } from '../env.ts';
import { isoOrNull } from '../instants.ts';
import { notFound } from '../problem.ts';
import type { historySchema } from './schemas.ts';

type HistoryBody = z.infer<typeof historySchema>;
type Event = Record<string, unknown> & { eventId?: string; eventTime?: string; eventType?: string };

const unzip = promisify(gunzip);

/**
 * The engine's own events of a workflow: what was archived when it ended, else as the engine has them now.
 * @throws 404 where there is neither: the workflow has not started yet; 503 where the engine is out of reach
 */
export async function readWorkflowHistory({ db, engine }: AppDeps, workflowId: string): Promise<HistoryBody> {
  const archived = await findArchivedHistory(db, workflowId);
  if (archived) {
    const json = (await unzip(archived)).toString('utf8');
    return { workflowId, source: 'archived', data: eventsIn(json) };
  }
  try {
    return { workflowId, source: 'live', data: eventsIn(historyToJSON(await engine.history(workflowId))) };
  } catch (error) {
    if (error instanceof NotRunningError) throw notFound('The engine knows no workflow of this request yet.');
    throw error;
  }
}

function eventsIn(json: string): HistoryBody['data'] {
  const { events = [] } = JSON.parse(json) as { events?: Event[] };
  return events.map(({ eventId, eventTime, eventType, ...rest }) => ({
    id: Number(eventId ?? 0),
    at: isoOrNull(eventTime ? new Date(eventTime) : null),
    type: readableType(eventType ?? ''),
    attributes: attributesOf(rest),
  }));
}

/** `EVENT_TYPE_TIMER_STARTED` as `timer_started`. */
function readableType(type: string): string {
  return type.replace(/^EVENT_TYPE_/, '').toLowerCase();
}

/** An event has one member that ends in `EventAttributes`: what it says. */
function attributesOf(event: Record<string, unknown>): Record<string, unknown> {
  const attributes = Object.entries(event).find(([name]) => name.endsWith('EventAttributes'))?.[1];
  return (attributes as Record<string, unknown> | undefined) ?? {};
}
