/** How sending may end whatever the question is. */
export type Undone = 'invalid' | 'unreachable' | 'tooOften';

const UNDONE: Record<number, Undone> = { 404: 'invalid', 429: 'tooOften' };
const TIMEOUT_MS = 15_000;

/** Asks what a question is about; null where nobody answers, so that the page works even so. */
export async function readAsked<Asked>(path: string): Promise<Asked | 'invalid' | null> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) return 'invalid';
    return response.ok ? ((await response.json()) as Asked) : null;
  } catch {
    return null;
  }
}

/** Sends an answer once. @param outcomeOf what the question itself makes of the response, if anything */
export async function sendAnswer<Outcome extends string>(
  path: string,
  answer: object,
  outcomeOf: (response: Response) => Promise<Outcome | null>,
): Promise<Outcome | Undone> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return (await outcomeOf(response)) ?? UNDONE[response.status] ?? 'unreachable';
  } catch {
    return 'unreachable';
  }
}
