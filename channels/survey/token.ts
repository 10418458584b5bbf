import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the signature is for: the same secret signs other things too. */
const PURPOSE = 'survey:';
const SURVEY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The part of a survey's link that cannot be guessed: `<surveyId>.<HMAC-SHA256, base64url>`. */
export function surveyToken(secret: string, surveyId: string): string {
  return `${surveyId}.${signature(secret, surveyId).toString('base64url')}`;
}

/** The survey's id, or null for a token that this secret did not sign. */
export function readSurveyToken(secret: string, token: string): string | null {
  const [surveyId, given, ...rest] = token.split('.');
  if (!surveyId || !given || rest.length > 0 || !SURVEY_ID.test(surveyId)) return null;
  const expected = signature(secret, surveyId);
  const received = Buffer.from(given, 'base64url');
  return received.length === expected.length && timingSafeEqual(received, expected) ? surveyId : null;
}

function signature(secret: string, surveyId: string): Buffer {
  return createHmac('sha256', secret).update(`${PURPOSE}${surveyId}`).digest();
}
