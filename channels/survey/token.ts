import { readSignedId, signedId } from '../signed-id.ts';

const PURPOSE = 'survey';

/** The part of a survey's link that cannot be guessed. */
export function surveyToken(secret: string, surveyId: string): string {
  return signedId(secret, PURPOSE, surveyId);
}

/** The survey's id, or null for a token that this secret did not sign. */
export function readSurveyToken(secret: string, token: string): string | null {
  return readSignedId(secret, PURPOSE, token);
}
