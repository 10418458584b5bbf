import { isWorthRepeating } from './problem.ts';

/** Runs what somebody asks for under the key of their attempt. */
export type Attempt = <T>(what: string, run: (key: string) => Promise<T>) => Promise<T>;

/**
 * Gives each attempt of a button or a form one `Idempotency-Key`. It is kept while nobody knows what became of the
 * attempt, so that asking for the same once more finds out; any other answer ends it, and so does asking for something
 * else.
 */
export function createAttempt(): Attempt {
  let open: { what: string; key: string } | null = null;
  return async (what, run) => {
    if (open?.what !== what) open = { what, key: crypto.randomUUID() };
    const { key } = open;
    const end = () => {
      if (open?.key === key) open = null;
    };
    try {
      const answer = await run(key);
      end();
      return answer;
    } catch (error) {
      if (!isWorthRepeating(error)) end();
      throw error;
    }
  };
}
