export interface Answer {
  score: number;
  comment: string;
}

/** What the survey is about, and whether it can still be answered. */
export interface Survey {
  requestNumber: string;
  subject: string;
  state: 'open' | 'answered' | 'expired';
}

/** How sending ended. */
export type Outcome = 'thanks' | 'answered' | 'expired' | 'invalid' | 'unreachable' | 'tooOften';

const TIMEOUT_MS = 15_000;

/** The token that the page's own address carries, `/survey/<token>`; null where there is none. */
export function tokenOf(path: string): string | null {
  return /\/survey\/([^/]+)\/?$/.exec(path)?.[1] ?? null;
}

/** Asks what the survey is about; null where nobody answers, so that the page works even so. */
export async function readSurvey(token: string): Promise<Survey | 'invalid' | null> {
  try {
    const response = await fetch(`/api/surveys/${token}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) return 'invalid';
    return response.ok ? ((await response.json()) as Survey) : null;
  } catch {
    return null;
  }
}

/** Sends the answer once. */
export async function sendAnswer(token: string, answer: Answer): Promise<Outcome> {
  const comment = answer.comment.trim();
  try {
    const response = await fetch(`/api/surveys/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(comment === '' ? { score: answer.score } : { score: answer.score, comment }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await outcomeOf(response);
  } catch {
    return 'unreachable';
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.ok) return 'thanks';
  switch (response.status) {
    case 404:
      return 'invalid';
    case 409:
      return (await codeOf(response)).includes('expired') ? 'expired' : 'answered';
    case 410:
      return 'expired';
    case 429:
      return 'tooOften';
    default:
      return 'unreachable';
  }
}

/** The `code` of a problem (RFC 9457). */
async function codeOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const code = problem !== null && typeof problem === 'object' && 'code' in problem ? problem.code : '';
  return typeof code === 'string' ? code : '';
}
