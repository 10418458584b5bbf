import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { deliverNotification as deliver } from '../channels/deliver.ts';
import { DeliveryError } from '../channels/delivery-error.ts';
import { announceNotification } from '../db/announce-notification.ts';
import { markFailed, markSent } from '../db/deliveries.ts';
import { claimPendingNotification } from '../db/delivery-claims.ts';
import { DELIVERY_ATTEMPTS } from '../workflows/delivery-attempts.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/**
 * Sends a message that still waits. One that can be tried again fails the attempt; at the last attempt, or where trying
 * again is useless, it is marked failed and shown as such.
 */
export function deliverNotification({
  db,
  channels,
  log,
}: ActivityDependencies): Activities['deliverNotification'] {
  return async (id) => {
    const lastAttempt = activityInfo().attempt >= DELIVERY_ATTEMPTS;
    const waits = await db.transaction().execute(async (tx) => {
      const notification = await claimPendingNotification(tx, id);
      if (!notification) return false;
      try {
        await markSent(tx, id, await deliver(channels, notification));
        await announceNotification(tx, id);
        return false;
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        const final = lastAttempt || !error.retryable;
        await markFailed(tx, id, error.message, final);
        await announceNotification(tx, id);
        const { channel } = notification;
        log.warn({ notificationId: id, channel, final, reason: error.message }, 'delivery failed');
        return !final;
      }
    });
    if (waits) throw ApplicationFailure.create({ message: `${id} waits`, type: 'delivery_failed' });
  };
}
