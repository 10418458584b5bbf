import type { Db } from '../../db/database.ts';
import { inboundEventExists, insertInboundEvent } from '../../db/inbound/events.ts';
import { enqueueSignal } from '../../db/outbox/outbox.ts';
import { uuidv7 } from '../../db/uuid.ts';
import { findVerification, type VerificationRow } from '../../db/verifications/verifications.ts';
import { conflict, notFound } from '../problem.ts';
import { createTextCollector } from '../texts.ts';

/** Answers come from one sender; the question's own id makes each of them unique. */
const SENDER = 'verification';

export interface VerificationStanding {
  verification: VerificationRow;
  state: 'open' | 'answered' | 'over';
}

/** A question whether work is done, and whether it can still be answered. @throws 404 */
export async function standingOfVerification(
  db: Db,
  verificationId: string | null,
): Promise<VerificationStanding> {
  const verification = verificationId === null ? null : await findVerification(db, verificationId);
  if (!verification) throw notFound('There is no such question.');
  if (verification.answeredAt !== null || (await inboundEventExists(db, SENDER, verification.id))) {
    return { verification, state: 'answered' };
  }
  return { verification, state: verification.awaited ? 'open' : 'over' };
}

export interface VerificationAnswered {
  verificationId: string | null;
  outcome: 'ok' | 'rework';
  comment: string | null;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Takes a requester's word on whether the work is done, once. What is to be done again is told to who does it.
 * @throws 404; 409 where it has been answered or is no longer asked
 */
export async function answerVerification(
  db: Db,
  { verificationId, outcome, comment, now }: VerificationAnswered,
): Promise<void> {
  const { verification, state } = await standingOfVerification(db, verificationId);
  if (state === 'answered') throw alreadyAnswered();
  if (state === 'over') throw conflict('verification_over', 'Nobody waits for this answer any more.');
  const { requestId, round } = verification;
  const texts = createTextCollector(requestId, { kind: 'requester', id: null });
  const commentTextId = texts.add('comment', outcome === 'rework' ? 'supplier' : 'internal', comment);
  const inboundEventId = uuidv7(now);
  const first = await db.transaction().execute(async (trx) => {
    const received = {
      id: inboundEventId,
      sender: SENDER,
      eventId: verification.id,
      requestId,
      workOrderId: null,
      type: 'verification.answered',
      occurredAt: new Date(now),
      textId: commentTextId,
      payload: { round, outcome, commentTextId },
    };
    if (!(await insertInboundEvent(trx, received, texts.texts))) return false;
    const answer = { inboundEventId, round, outcome, commentTextId };
    await enqueueSignal(trx, requestId, { signal: 'verificationAnswered', args: [answer] }, inboundEventId);
    return true;
  });
  if (!first) throw alreadyAnswered();
}

function alreadyAnswered() {
  return conflict('already_answered', 'This question has been answered; thank you.');
}
