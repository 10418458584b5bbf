import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import { describeError, isApiError, isStale } from '../../api/problem.ts';
import type { Statement, StatementCommand } from '../../api/types.ts';
import { showPath } from '../../registry/shared/paths.ts';

/** A notice must have been on the screen this long before a confirmation counts as read. */
const READING_TIME_MS = 700;

export interface StatementSubmission {
  sending: boolean;
  /** The statement as it was when the dialog opened; another one than now where it has changed since. */
  seen: Statement;
  stale: boolean;
  failure: string | null;
  send: (body: Record<string, unknown>) => Promise<void>;
}

/**
 * Sending one command from a dialog. The version that counts is the one shown when the dialog opened; once the page has
 * told what changed since, it is the new one. A correction leads to the new revision.
 */
export function useStatementCommand(
  statement: Statement,
  command: StatementCommand,
  onDone: () => void,
): StatementSubmission {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [seen] = useState(statement);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const notice = useRef<{ version: number; at: number } | null>(null);

  const stale = statement.version > seen.version && !sending;
  useEffect(() => {
    if (stale) notice.current = { version: statement.version, at: performance.now() };
  }, [stale, statement.version]);

  const refresh = () => queries.invalidateQueries({ queryKey: ['statements'] });

  async function send(body: Record<string, unknown>) {
    const shown = notice.current;
    if (sending || (shown !== null && performance.now() - shown.at < READING_TIME_MS)) return;
    setSending(true);
    setFailure(null);
    try {
      const version = shown?.version ?? seen.version;
      const { data } = await call<Statement>('POST', `/statements/${statement.id}/${command}`, {
        body,
        version,
      });
      queries.setQueryData(['statements', 'getOne', { id: data.id, meta: undefined }], data);
      notify(`resources.statements.commands.${command}.done`, { type: 'success' });
      onDone();
      if (data.id !== statement.id) void navigate(showPath('statements', data.id));
      void refresh();
    } catch (error) {
      if (!isStale(error)) setFailure(describeError(error, translate));
      if (isApiError(error) && [409, 412].includes(error.problem.status)) await refresh();
    } finally {
      setSending(false);
    }
  }
  return { sending, seen, stale, failure, send };
}
