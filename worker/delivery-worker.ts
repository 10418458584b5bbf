import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import { type DeliveryDependencies, deliverMessage } from '../activities/deliver-message.ts';
import type { DeliveryActivities } from '../workflows/activity-types.ts';
import { deliveryQueue } from '../workflows/messages.ts';

interface DeliveryWorkerOptions extends DeliveryDependencies {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
}

/** Sending is waiting for somebody else: so many may, and few of them need the database at a time. */
const SENT_AT_ONCE = 200;

/** Sends messages: a worker of its own, so that however many receivers hang, no record and no timer waits for them. */
export async function createDeliveryWorker(options: DeliveryWorkerOptions): Promise<Worker> {
  const { connection, namespace, taskQueue } = options;
  const activities: DeliveryActivities = { deliverMessage: deliverMessage(options) };
  return Worker.create({
    connection,
    namespace,
    taskQueue: deliveryQueue(taskQueue),
    activities,
    maxConcurrentActivityTaskExecutions: SENT_AT_ONCE,
    shutdownGraceTime: '5 seconds',
  });
}
