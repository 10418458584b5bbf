import { z } from 'zod';

const messages = z.object({ data: z.array(z.object({ text: z.string() })) });

/** The address to which the survey among a request's messages is answered; null where there is none. */
export function surveyPathIn(body: unknown): string | null {
  const tokens = messages.parse(body).data.flatMap(({ text }) => /\/survey\/(\S+)/.exec(text)?.[1] ?? []);
  return tokens[0] === undefined ? null : `/api/surveys/${tokens[0]}`;
}
