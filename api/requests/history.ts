import type { z } from '@hono/zod-openapi';
import { findArchivedHistory, type History, plainHistory } from '../../db/archive/histories.ts';
import { NotRunningError } from '../engine.ts';
import type { AppDeps } from '../env.ts';
import { notFound } from '../problem.ts';
import type { historySchema } from './schemas.ts';

type HistoryBody = z.infer<typeof historySchema>;

/**
 * The engine's own events of a workflow: what was archived when it ended, else as the engine has them now.
 * @throws 404 where there is neither: the workflow has not started yet; 503 where the engine is out of reach
 */
export async function readWorkflowHistory({ db, engine }: AppDeps, workflowId: string): Promise<HistoryBody> {
  const archived = await findArchivedHistory(db, workflowId);
  if (archived) return { workflowId, source: 'archived', data: eventsOf(archived) };
  try {
    return { workflowId, source: 'live', data: eventsOf(await engine.history(workflowId)) };
  } catch (error) {
    if (error instanceof NotRunningError) throw notFound('The engine knows no workflow of this request yet.');
    throw error;
  }
}

function eventsOf(history: History): HistoryBody['data'] {
  return (plainHistory(history).events ?? []).map((event) => ({
    id: Number(event.eventId),
    at: instantOf(event.eventTime),
    type: String(event.eventType)
      .replace(/^EVENT_TYPE_/, '')
      .toLowerCase(),
    attributes: attributesOf(event),
  }));
}

/** The engine's time is seconds and nanoseconds. */
function instantOf(time: unknown): Date | null {
  if (time === null || typeof time !== 'object') return null;
  const { seconds = 0, nanos = 0 } = time as { seconds?: string | number; nanos?: number };
  return new Date(Number(seconds) * 1000 + Math.trunc(nanos / 1_000_000));
}

/** An event has one member that ends in `EventAttributes`: what it says. */
function attributesOf(event: Record<string, unknown>): Record<string, unknown> {
  const attributes = Object.entries(event).find(([name]) => name.endsWith('EventAttributes'))?.[1];
  return (attributes as Record<string, unknown> | undefined) ?? {};
}
