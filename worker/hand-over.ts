import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Db } from '../db/database.ts';
import { announceInboundRefusal, markInboundEvent } from '../db/inbound-outcome.ts';
import type { OutboxMessage } from '../db/outbox-relay.ts';
import { AUDIT_WORKFLOW, REDELIVERY_WORKFLOW, REQUEST_WORKFLOW } from '../workflows/messages.ts';
import type { HandOver } from './relay.ts';

/** A signal to a workflow that is not there yet is tried so often before it counts as too late. */
const NOT_FOUND_ATTEMPTS = 5;

interface HandOverDependencies {
  db: Db;
  client: Client;
  taskQueue: string;
}

/** How each kind of promised message reaches the engine. Repeating one changes nothing. */
export function handOverTo({ db, client, taskQueue }: HandOverDependencies): HandOver {
  return async (message) => {
    switch (message.kind) {
      case 'start_request':
        return start(client, REQUEST_WORKFLOW, {
          workflowId: message.workflowId,
          taskQueue,
          args: [message.payload],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          requestEagerStart: true,
        });
      case 'start_redelivery':
        return start(client, REDELIVERY_WORKFLOW, {
          workflowId: message.workflowId,
          taskQueue,
          args: [{ notificationId: message.workflowId }],
        });
      case 'start_audit':
        return start(client, AUDIT_WORKFLOW, {
          workflowId: message.workflowId,
          taskQueue,
          args: [message.payload],
        });
      case 'signal':
        return signal(db, client, message);
    }
  };
}

async function start(
  client: Client,
  type: string,
  options: Parameters<Client['workflow']['start']>[1],
): Promise<void> {
  try {
    await client.workflow.start(type, options);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function signal(db: Db, client: Client, message: OutboxMessage): Promise<void> {
  const { signal, args } = message.payload as { signal: string; args: unknown[] };
  try {
    await client.workflow.getHandle(message.workflowId).signal(signal, ...args);
  } catch (error) {
    const tooLate = error instanceof WorkflowNotFoundError && message.attempts >= NOT_FOUND_ATTEMPTS;
    if (!tooLate) throw error;
    if (message.inboundEventId) await refuse(db, message.inboundEventId);
  }
}

/** The workflow has ended: the event is kept, and shown on the request. */
function refuse(db: Db, inboundEventId: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await markInboundEvent(tx, inboundEventId, 'refused', 'workflow_ended');
    await announceInboundRefusal(tx, inboundEventId);
  });
}
