import { outward } from './activities.ts';
import type { RedeliveryInput } from './messages.ts';

/** Delivers once more, with all its retries, what had given up; a person asked for it. */
export async function redeliveryWorkflow({ notificationId }: RedeliveryInput): Promise<void> {
  await outward.deliverNotifications([notificationId]);
}
