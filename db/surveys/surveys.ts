import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A survey with what its page shows and what an answer is held against. */
export async function findSurvey(db: Db, surveyId: string) {
  const row = await db
    .selectFrom('surveys as v')
    .innerJoin('requests as r', 'r.id', 'v.requestId')
    .select([
      'v.id',
      'v.requestId',
      'v.cycle',
      'v.state',
      'r.number as requestNumber',
      'r.subject',
      // Only the survey of the present cycle is awaited, and only until the request goes on.
      sql<boolean>`r.state = 'resolved' and (r.snapshot ->> 'cycle')::integer = v.cycle`.as('awaited'),
    ])
    .where('v.id', '=', surveyId)
    .executeTakeFirst();
  return row ?? null;
}

export type SurveyRow = NonNullable<Awaited<ReturnType<typeof findSurvey>>>;
