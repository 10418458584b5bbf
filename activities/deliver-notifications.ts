import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { deliverNotification } from '../channels/deliver.ts';
import { DeliveryError } from '../channels/delivery-error.ts';
import { announceNotification } from '../db/announce-notification.ts';
import { markFailed, markSent } from '../db/deliveries.ts';
import { claimPendingNotification } from '../db/delivery-claims.ts';
import { DELIVERY_ATTEMPTS } from '../workflows/delivery-attempts.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/**
 * Sends each of the messages that still waits. One that can be tried again fails the attempt, after the others had
 * their turn; at the last attempt, or where trying again is useless, it is marked failed and shown as such.
 */
export function deliverNotifications(dependencies: ActivityDependencies): Activities['deliverNotifications'] {
  return async (ids) => {
    const lastAttempt = activityInfo().attempt >= DELIVERY_ATTEMPTS;
    let waiting = 0;
    for (const id of ids) {
      if (!(await deliverOne(dependencies, id, lastAttempt))) waiting += 1;
    }
    if (waiting > 0)
      throw ApplicationFailure.create({
        message: `${waiting} of ${ids.length} messages wait`,
        type: 'delivery_failed',
      });
  };
}

/** False where the message must be tried again. */
function deliverOne(
  { db, channels, log }: ActivityDependencies,
  id: string,
  lastAttempt: boolean,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const notification = await claimPendingNotification(tx, id);
    if (!notification) return true;
    try {
      await markSent(tx, id, await deliverNotification(channels, notification));
      await announceNotification(tx, id);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      const final = lastAttempt || !error.retryable;
      await markFailed(tx, id, error.message, final);
      await announceNotification(tx, id);
      log.warn(
        { notificationId: id, channel: notification.channel, final, reason: error.message },
        'delivery failed',
      );
      return final;
    }
  });
}
