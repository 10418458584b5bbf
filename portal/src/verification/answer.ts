export interface Answer {
  outcome: 'ok' | 'rework';
  comment: string;
}

/** Which work is asked about, and whether there is still something to say. */
export interface Verification {
  requestNumber: string;
  subject: string;
  state: 'open' | 'answered' | 'over';
  until: string;
}

/** How sending ended. */
export type Outcome =
  | 'thanksOk'
  | 'thanksRework'
  | 'answered'
  | 'over'
  | 'invalid'
  | 'unreachable'
  | 'tooOften';

const TIMEOUT_MS = 15_000;

/** Asks what the question is about; null where nobody answers, so that the page works even so. */
export async function readVerification(token: string): Promise<Verification | 'invalid' | null> {
  try {
    const response = await fetch(`/api/verifications/${token}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) return 'invalid';
    return response.ok ? ((await response.json()) as Verification) : null;
  } catch {
    return null;
  }
}

/** Sends the answer once. */
export async function sendVerification(token: string, { outcome, comment }: Answer): Promise<Outcome> {
  const said = comment.trim();
  try {
    const response = await fetch(`/api/verifications/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said === '' ? { outcome } : { outcome, comment: said }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return outcome === 'ok' ? 'thanksOk' : 'thanksRework';
    switch (response.status) {
      case 404:
        return 'invalid';
      case 409:
        return (await response.text()).includes('already_answered') ? 'answered' : 'over';
      case 429:
        return 'tooOften';
      default:
        return 'unreachable';
    }
  } catch {
    return 'unreachable';
  }
}
