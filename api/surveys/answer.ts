import type { Db } from '../../db/database.ts';
import { inboundEventExists, insertInboundEvent } from '../../db/inbound/events.ts';
import { enqueueSignal } from '../../db/outbox/outbox.ts';
import { findSurvey, type SurveyRow } from '../../db/surveys/surveys.ts';
import { uuidv7 } from '../../db/uuid.ts';
import { conflict, notFound } from '../problem.ts';
import { createTextCollector } from '../texts.ts';

/** Answers of surveys come from one sender; the survey's own id makes each of them unique. */
const SENDER = 'survey';

export interface SurveyStanding {
  survey: SurveyRow;
  state: 'open' | 'answered' | 'expired';
}

/** A survey and whether it can still be answered. @throws 404 */
export async function standingOfSurvey(db: Db, surveyId: string | null): Promise<SurveyStanding> {
  const survey = surveyId === null ? null : await findSurvey(db, surveyId);
  if (!survey) throw notFound('There is no such survey.');
  if (survey.state === 'answered' || (await inboundEventExists(db, SENDER, survey.id))) {
    return { survey, state: 'answered' };
  }
  return { survey, state: survey.awaited && survey.state !== 'expired' ? 'open' : 'expired' };
}

export interface SurveyVote {
  surveyId: string | null;
  score: number;
  comment: string | null;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Takes the answer to a survey, once.
 * @throws 404; 409 where it has been answered or is no longer awaited
 */
export async function answerSurvey(db: Db, { surveyId, score, comment, now }: SurveyVote): Promise<void> {
  const { survey, state } = await standingOfSurvey(db, surveyId);
  if (state === 'answered') throw alreadyAnswered();
  if (state === 'expired') throw conflict('survey_expired', 'An answer to this survey is no longer awaited.');
  const { requestId, cycle } = survey;
  const texts = createTextCollector(requestId, { kind: 'requester', id: null });
  const commentTextId = texts.add('comment', 'internal', comment);
  const inboundEventId = uuidv7(now);
  const first = await db.transaction().execute(async (trx) => {
    const received = {
      id: inboundEventId,
      sender: SENDER,
      eventId: survey.id,
      requestId,
      workOrderId: null,
      type: 'survey.answered',
      occurredAt: new Date(now),
      textId: commentTextId,
      payload: { cycle, score, commentTextId },
    };
    if (!(await insertInboundEvent(trx, received, texts.texts))) return false;
    const answer = { inboundEventId, cycle, score, commentTextId };
    await enqueueSignal(trx, requestId, { signal: 'surveyAnswered', args: [answer] }, inboundEventId);
    return true;
  });
  if (!first) throw alreadyAnswered();
}

function alreadyAnswered() {
  return conflict('already_answered', 'This survey has been answered; thank you.');
}
