import { Alert, Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import { describeError, isApiError, isStale } from '../../api/problem.ts';
import type { Statement, StatementCommand } from '../../api/types.ts';
import {
  EMPTY_TAKES_NO_ROOM,
  FormDialog,
  StaleNotice,
  useSeenVersion,
  useSmallScreen,
  useTask,
} from '../../components/dialogs.tsx';
import { TextArea } from '../../components/fields.tsx';
import { useWords } from '../../components/formats.ts';
import { showPath } from '../../components/paths.ts';

/** What who reads the statement may do with it now, the next step first. */
export function StatementCommands({ statement }: { statement: Statement }) {
  const translate = useTranslate();
  const [given, setGiven] = useState<StatementCommand | null>(null);
  const { allowed, openObservations } = statement;
  const next = openObservations > 0 && allowed.includes('answer') ? 'answer' : allowed[0];
  const ordered = [...allowed].sort((a, b) => Number(b === next) - Number(a === next));
  if (ordered.length === 0 && given === null) return null;
  return (
    <>
      <Box role="toolbar" aria-label={translate('resources.statements.commands.label')} sx={BAR}>
        {ordered.map((command) => (
          <Button
            key={command}
            variant={command === next && command !== 'correct' ? 'contained' : 'outlined'}
            onClick={() => setGiven(command)}
          >
            {translate(`resources.statements.commands.${command}.label`)}
          </Button>
        ))}
      </Box>
      {given && (
        <CommandDialog key={given} statement={statement} command={given} onClose={() => setGiven(null)} />
      )}
    </>
  );
}

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.75,
  mb: 2,
  '& button': { minHeight: { xs: 44, sm: 32 } },
} as const;

/** The field of each command's text; an approval has none. */
const FIELDS = { approve: null, observe: 'text', answer: 'text', correct: 'reason' } as const;

interface CommandDialogProps {
  statement: Statement;
  command: StatementCommand;
  onClose: () => void;
}

/** One command on a statement: Ctrl+Enter gives it, Escape leaves. What changed meanwhile is told in it. */
function CommandDialog({ statement, command, onClose }: CommandDialogProps) {
  const { translate, money } = useWords();
  const small = useSmallScreen();
  const [seen] = useState(statement);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { sending, stale, failure, send } = useStatementCommand(statement, command, onClose);
  const says = (key: string, options = {}) =>
    translate(`resources.statements.commands.${command}.${key}`, options);
  const news = useNews(seen, statement);
  const field = FIELDS[command];
  const possible = statement.allowed.includes(command);

  const submit = () => {
    const words = text.trim();
    setMissing(field !== null && words === '');
    if (!possible || (field !== null && words === '')) return;
    void send(field === null ? {} : { [field]: words });
  };
  return (
    <FormDialog
      title={says('title')}
      onClose={onClose}
      leave={translate('resources.statements.commands.leave')}
      submit={
        stale ? translate('resources.statements.stale.confirm') : says(field === null ? 'label' : 'submit')
      }
      onSubmit={submit}
      held={sending}
      keyed
      dialog={{ maxWidth: 'sm', fullScreen: small && field !== null }}
      content={EMPTY_TAKES_NO_ROOM}
      button={{ disabled: sending || !possible }}
      failure={failure && <Alert severity="error">{failure}</Alert>}
    >
      <div role="status">
        {stale && (
          <StaleNotice
            title={translate('resources.statements.stale.title')}
            news={news}
            meaning={translate(`resources.statements.stale.${possible ? 'stillPossible' : 'notPossible'}`)}
            possible={possible}
          />
        )}
      </div>
      {field === null ? (
        <p style={{ margin: 0 }}>{says('text', { total: money(statement.totalCents) })}</p>
      ) : (
        <TextArea
          label={says('field')}
          hint={says('hint')}
          value={text}
          onChange={setText}
          error={missing ? translate('resources.statements.commands.required') : undefined}
          required
          autoFocus
        />
      )}
    </FormDialog>
  );
}

/** A sentence for each thing that is new. */
function useNews(seen: Statement, now: Statement): string[] {
  const { translate, moments } = useWords();
  const says = (key: string, options = {}) => translate(`resources.statements.stale.${key}`, options);
  const known = new Set(seen.notes.map(({ id }) => id));
  const { approvedAt, approvedByName, issuedAt } = now;
  return [
    ...(approvedAt && !seen.approvedAt
      ? [says('approved', { name: approvedByName ?? '', at: moments.near(approvedAt) })]
      : []),
    ...now.notes
      .filter(({ id }) => !known.has(id))
      .map(({ kind, authorName, at, text }) =>
        says(`note.${kind}`, { name: authorName, at: moments.near(at), text }),
      ),
    ...(issuedAt && !seen.issuedAt ? [says('issued', { at: moments.near(issuedAt) })] : []),
    ...(now.state === 'superseded' && seen.state !== 'superseded' ? [says('superseded')] : []),
  ];
}

/** Sends one command from a dialog. A correction leads to the new revision. */
function useStatementCommand(statement: Statement, command: StatementCommand, onDone: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['statements'] });
  const { busy, problem, run } = useTask(async (error) => {
    if (isApiError(error) && [409, 412].includes(error.problem.status)) await refresh();
  });
  const { stale, given } = useSeenVersion(statement.version, busy);

  async function send(body: Record<string, unknown>) {
    const version = given();
    if (version === null) return;
    await run(async () => {
      const path = `/statements/${statement.id}/${command}`;
      const { data } = await call<Statement>('POST', path, { body, version });
      queries.setQueryData(['statements', 'getOne', { id: data.id, meta: undefined }], data);
      notify(`resources.statements.commands.${command}.done`, { type: 'success' });
      onDone();
      if (data.id !== statement.id) void navigate(showPath('statements', data.id));
      void refresh();
    });
  }
  const failure = problem === null || isStale(problem) ? null : describeError(problem, translate);
  return { sending: busy, stale, failure, send };
}
