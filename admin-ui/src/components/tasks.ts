import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { post } from '../api/client.ts';
import { describeError } from '../api/problem.ts';

export interface Task {
  busy: boolean;
  /** Why it failed the last time; null where it did not. */
  problem: unknown;
  /** Begins it, unless one is under way; answers whether it was done. */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
}

/** What a button or a dialog does, once at a time. @param onProblem is waited for before the next may begin */
export function useTask(onProblem?: (error: unknown) => unknown): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    busy,
    problem,
    async run(task) {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await task();
        return true;
      } catch (error) {
        setProblem(error);
        await onProblem?.(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Posts to an address and tells how it went: `done` is the key of what is said when it went well. */
export function usePosting(path: string, done: string, after: () => unknown) {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, run } = useTask((error) => notify(describeError(error, translate), { type: 'error' }));
  const give = async () => {
    await run(async () => {
      await post(path);
      notify(done, { type: 'success' });
    });
    after();
  };
  return { busy, give: () => void give() };
}

/** A notice must have been on the screen this long before a confirmation counts as read. */
const READING_TIME_MS = 700;

/**
 * On which version of a record a dialog gives its command: the one shown when it opened; once the page has told what
 * changed since (`stale`), the new one. A change is never overwritten unseen: `given` is null until it can be read.
 */
export function useSeenVersion(
  version: number,
  busy: boolean,
): { stale: boolean; given: () => number | null } {
  const [seen] = useState(version);
  const notice = useRef<{ version: number; at: number } | null>(null);
  const stale = version > seen && !busy;
  useEffect(() => {
    if (stale) notice.current = { version, at: performance.now() };
  }, [stale, version]);
  const given = () => {
    if (notice.current === null) return seen;
    return performance.now() - notice.current.at < READING_TIME_MS ? null : notice.current.version;
  };
  return { stale, given };
}
