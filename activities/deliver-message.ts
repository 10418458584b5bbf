import { activityInfo, heartbeat } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { DeliveryError, SENT_WITHIN_MS } from '../channels/delivery.ts';
import type { Channels } from '../channels/send.ts';
import type { Logger } from '../config/log.ts';
import type { Db } from '../db/database.ts';
import {
  type Claim,
  claimMessage,
  markRefused,
  markSent,
  markUndelivered,
  postponeDelivery,
} from '../db/notifications/deliveries.ts';
import { nextAttemptIn, type WaitsFor } from '../domain/delivery/attempts.ts';
import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';
import type { DeliveryActivities } from '../workflows/activity-types.ts';

/** What deliveries need of the world. */
export interface DeliveryDependencies {
  /** Connections of their own: however many deliveries wait, nothing else waits for them. */
  db: Db;
  channels: Channels;
  log: Logger;
}

/** A message stays with who sends it for a little longer than sending takes. */
const HOLD_BEYOND_MS = 5000;
const HELD_MS = Object.fromEntries(
  Object.entries(SENT_WITHIN_MS).map(([channel, ms]) => [channel, ms + HOLD_BEYOND_MS]),
) as Record<DeliveryChannel, number>;

/** One attempt takes no longer, milliseconds; after it the engine begins another. */
export function attemptTakesAtMost(channel: DeliveryChannel): number {
  return HELD_MS[channel] + HOLD_BEYOND_MS;
}

/**
 * One attempt to deliver a message: it is claimed, sent outside any transaction, and marked. What waits (its endpoint is
 * paused or has its hands full, or the attempt failed) fails the attempt, which says when the next one is due; it holds
 * no sender meanwhile. A message that was sent although that could not be written down is not sent again: the next
 * attempt is told.
 */
export function deliverMessage({
  db,
  channels,
  log,
}: DeliveryDependencies): DeliveryActivities['deliverMessage'] {
  return async (id) => {
    const sentBefore = activityInfo().heartbeatDetails as Outcome | undefined;
    if (sentBefore) return markSent(db, id, sentBefore);
    const claim = await claimMessage(db, id, HELD_MS);
    switch (claim.outcome) {
      case 'over':
        return;
      case 'waits': {
        const againInMs = nextIn(claim.waitsFor, claim);
        await postponeDelivery(db, id, againInMs);
        throw tryAgain(claim.waitsFor.why, againInMs);
      }
      case 'claimed':
        return send(claim);
    }
  };

  async function send(claim: Claimed): Promise<void> {
    const { id, channel } = claim.message;
    const outcome = await channels.send(claim.message).catch((error: unknown) => failed(claim, error));
    await markSent(db, id, outcome).catch((error: unknown) => {
      log.warn({ err: error, messageId: id, channel }, 'delivered, and not yet marked as such');
      heartbeat(outcome);
      throw error;
    });
  }

  async function failed(claim: Claimed, error: unknown): Promise<never> {
    if (!(error instanceof DeliveryError)) throw error;
    const { message, lease, endpoint } = claim;
    const { fault, message: reason } = error;
    const againInMs = fault === 'message' ? null : nextIn({ why: 'failed' }, claim);
    const attempt = { id: message.id, lease, error: reason, againInMs };
    const about = { messageId: message.id, channel: message.channel, reason };
    if (fault === 'endpoint') {
      const failures = claim.failures + 1;
      const { pausedNow } = await markUndelivered(db, { ...attempt, failures });
      if (pausedNow) log.warn({ endpoint, reason, failures }, 'an endpoint that keeps failing is paused');
    } else {
      await markRefused(db, attempt);
    }
    if (againInMs === null) {
      log.warn(about, 'delivery given up');
      throw ApplicationFailure.create({ message: reason, type: 'delivery_refused', nonRetryable: true });
    }
    log.info(about, 'delivery failed');
    throw tryAgain('failed', againInMs);
  }
}

type Outcome = 'sent' | 'kept';
type Claimed = Extract<Claim, { outcome: 'claimed' }>;

function nextIn(waitsFor: WaitsFor, { ageMs, leftMs }: { ageMs: number; leftMs: number }): number {
  return nextAttemptIn({ waitsFor, attempt: activityInfo().attempt, ageMs, leftMs, random: Math.random() });
}

function tryAgain(why: WaitsFor['why'], afterMs: number): ApplicationFailure {
  return ApplicationFailure.create({
    message: `waits: ${why}`,
    type: 'delivery_waits',
    nextRetryDelay: Math.max(1, afterMs),
    category: ApplicationFailureCategory.BENIGN,
  });
}
