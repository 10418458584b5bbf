import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSendCommand } from '../../../api/commands.ts';
import { describeCommandError, isApiError, isStale } from '../../../api/problem.ts';
import type { RequestCommand, TimelineEntry } from '../../../api/types.ts';
import { useRequestPage } from '../page.ts';
import type { FieldErrors } from './useCommandForm.ts';

/** A notice must have been on the screen this long before a confirmation counts as read. */
const READING_TIME_MS = 700;

export interface Submission {
  sending: boolean;
  /** What has happened to the request since the dialog opened; empty while nothing has. */
  news: readonly TimelineEntry[];
  /** The request moved on: sending now means sending on the new state. */
  stale: boolean;
  /** A sentence about what went wrong with the whole command. */
  failure: string | null;
  /** Sends the command on the version that the person has before their eyes. */
  send: (body: Record<string, unknown>) => Promise<void>;
}

/**
 * Sending one command from a dialog. The version that counts is the one shown when the dialog opened; once the page
 * has told what changed since, it is the new one. A change is never overwritten unseen.
 */
export function useSubmit(
  command: RequestCommand,
  onDone: () => void,
  onFieldErrors: (errors: FieldErrors) => void,
): Submission {
  const { request, timeline, refresh } = useRequestPage();
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const [seen] = useState(() => ({ version: request.version, seq: timeline.at(-1)?.seq ?? 0 }));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const notice = useRef<{ version: number; at: number } | null>(null);

  const stale = request.version > seen.version && !sending;
  useEffect(() => {
    if (stale) notice.current = { version: request.version, at: performance.now() };
  }, [stale, request.version]);

  async function send(body: Record<string, unknown>) {
    const shown = notice.current;
    if (sending || (shown !== null && performance.now() - shown.at < READING_TIME_MS)) return;
    setSending(true);
    setFailure(null);
    try {
      const version = shown?.version ?? seen.version;
      await sendCommand({ resource: 'requests', id: request.id, version, command, body });
      onDone();
    } catch (error) {
      if (isStale(error)) {
        await refresh();
      } else if (isApiError(error) && error.problem.errors?.length) {
        onFieldErrors(Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message])));
      } else {
        setFailure(describeCommandError(error, translate));
        if (isApiError(error) && error.problem.status === 409) await refresh();
      }
    } finally {
      setSending(false);
    }
  }

  return { sending, news: timeline.filter((moment) => moment.seq > seen.seq), stale, failure, send };
}
