import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { attemptTakesAtMost } from '../../activities/deliver-message.ts';
import type { Db } from '../../db/database.ts';
import { markInboundEventRefused } from '../../db/inbound/events.ts';
import type { QueuedDelivery } from '../../db/notifications/deliveries.ts';
import type { OutboxMessage } from '../../db/outbox/outbox.ts';
import type { DeliveryActivities } from '../../workflows/activity-types.ts';
import { AUDIT_WORKFLOW, adoptRecorded, deliveryQueue, REQUEST_WORKFLOW } from '../../workflows/messages.ts';
import { type RequestStart, startRequest } from '../../workflows/request-start.ts';
import type { Publish } from './relay.ts';

/** A signal to a workflow that is not there yet is tried so often before it counts as too late. */
const NOT_FOUND_ATTEMPTS = 5;

interface PublishDependencies {
  db: Db;
  client: Client;
  taskQueue: string;
}

/** How each kind of message of the outbox reaches the engine. Repeating one changes nothing. */
export function publishTo({ db, client, taskQueue }: PublishDependencies): Publish {
  const publish = async (message: OutboxMessage): Promise<unknown> => {
    switch (message.kind) {
      case 'start_request':
        return onlyOnce(
          startRequest(
            (options) =>
              client.workflow.start(REQUEST_WORKFLOW, { ...options, taskQueue, requestEagerStart: true }),
            message.payload as RequestStart,
          ),
        );
      case 'start_audit':
        return onlyOnce(
          client.workflow.start(AUDIT_WORKFLOW, {
            workflowId: message.workflowId,
            taskQueue,
            args: [message.payload],
          }),
        );
      case 'signal':
        return signal(db, client, message);
      case 'adopt':
        // A workflow that is not there has ended, and with it all that it could be told.
        return unlessGone(client.workflow.getHandle(message.workflowId).signal(adoptRecorded));
      case 'deliver':
        return deliver(client, deliveryQueue(taskQueue), message);
    }
  };
  return async (message, within) => {
    await client.withDeadline(Date.now() + within, () => publish(message));
  };
}

/** One that is under way stays as it is. It goes on until the message is delivered, refused, or has lost its point. */
async function deliver(
  client: Client,
  taskQueue: string,
  { workflowId: id, payload }: OutboxMessage,
): Promise<void> {
  const { channel, fairnessKey } = payload as QueuedDelivery;
  await client.activity.typed<DeliveryActivities>().start('deliverMessage', {
    id,
    taskQueue,
    args: [id],
    startToCloseTimeout: attemptTakesAtMost(channel),
    retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
    priority: { fairnessKey },
    idConflictPolicy: 'USE_EXISTING',
  });
}

async function onlyOnce(start: Promise<unknown>): Promise<void> {
  try {
    await start;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function unlessGone(sent: Promise<void>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function signal(db: Db, client: Client, message: OutboxMessage): Promise<void> {
  const { signal, args } = message.payload as { signal: string; args: unknown[] };
  try {
    await client.workflow.getHandle(message.workflowId).signal(signal, ...args);
  } catch (error) {
    const tooLate = error instanceof WorkflowNotFoundError && message.attempts >= NOT_FOUND_ATTEMPTS;
    if (!tooLate) throw error;
    // The workflow has ended: the event is kept, and shown on the request.
    if (message.inboundEventId) await markInboundEventRefused(db, message.inboundEventId, 'workflow_ended');
  }
}
