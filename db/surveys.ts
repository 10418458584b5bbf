import type { Db } from './database.ts';

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
      'r.state as requestState',
      'r.surveyState',
    ])
    .where('v.id', '=', surveyId)
    .executeTakeFirst();
  return row ?? null;
}

export type SurveyRow = NonNullable<Awaited<ReturnType<typeof findSurvey>>>;
