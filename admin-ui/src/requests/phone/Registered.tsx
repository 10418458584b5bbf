import { Alert, Box, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { get } from '../../api/client.ts';
import { type SendCommand, useSendCommand } from '../../api/commands.ts';
import { describeCommandError, isStale, isUnreachable } from '../../api/problem.ts';
import type { RequestDetail, RequestSummary } from '../../api/types.ts';
import { FormDialog, useTask } from '../../components/dialogs.tsx';
import { TextArea } from '../../components/fields.tsx';
import { KeyCap } from '../../components/Icon.tsx';
import { Quiet } from '../../components/page.tsx';
import type { Registration, Stage } from './usePhoneForm.ts';

/** What the caller is told at the end: a number, large, and what was done under it. */
interface Outcome {
  id: string;
  number: string;
  /** The message key of the sentence above the number. */
  sentence: string;
}

interface RegisteredProps {
  outcome: Outcome;
  registration: Registration;
  sending: boolean;
  onRetry: () => void;
  onNew: () => void;
}

const STAGES: readonly Stage[] = ['create', 'qualify', 'resolve'];

/** After saving: the number to read out, what failed and how to go on, N for the next call, Enter for the request. */
export function Registered({ outcome, registration, sending, onRetry, onNew }: RegisteredProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const { failed } = registration;

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const onControl =
        event.target instanceof HTMLElement && event.target.closest('button, a, input, textarea');
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === 'n') onNew();
      else if (event.key === 'Enter' && !onControl) void navigate(`/requests/${outcome.id}/show`);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [navigate, onNew, outcome.id]);

  return (
    <Box
      sx={{ maxWidth: 560, mx: 'auto', mt: { xs: 2, sm: 6 }, textAlign: 'center', display: 'grid', gap: 2 }}
    >
      <h1 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        <Quiet as="span" sx={{ display: 'block', fontSize: '1rem', fontWeight: 520 }}>
          {translate(outcome.sentence)}
        </Quiet>
        <Box
          component="span"
          sx={{
            display: 'block',
            fontSize: { xs: '2.5rem', sm: '3.75rem' },
            fontWeight: 680,
            letterSpacing: '-0.01em',
          }}
        >
          {outcome.number}
        </Box>
      </h1>
      {failed && (
        <Alert
          severity="warning"
          sx={{ textAlign: 'left', alignItems: 'flex-start' }}
          action={
            <Button size="small" onClick={onRetry} disabled={sending}>
              {translate('phoneForm.registered.retry')}
            </Button>
          }
        >
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {STAGES.map((stage) => (
              <li key={stage}>{translate(`phoneForm.stages.${stage}.${standing(stage, registration)}`)}</li>
            ))}
          </Box>
          {describeCommandError(failed.error, translate)}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          size="large"
          onClick={onNew}
          aria-keyshortcuts="n"
          endIcon={<KeyCap>N</KeyCap>}
        >
          {translate('phoneForm.registered.next')}
        </Button>
        <Button
          size="large"
          onClick={() => navigate(`/requests/${outcome.id}/show`)}
          aria-keyshortcuts="Enter"
          endIcon={<KeyCap>↵</KeyCap>}
        >
          {translate('phoneForm.registered.open')}
        </Button>
      </Box>
    </Box>
  );
}

/** How a stage stands, as far as that is known. */
function standing(stage: Stage, { done, failed }: Registration): 'done' | 'missing' | 'unknown' {
  if (done.includes(stage)) return 'done';
  return failed?.stage === stage && isUnreachable(failed.error) ? 'unknown' : 'missing';
}

export type ReminderSort = 'reminder' | 'complaint';

interface ReminderDialogProps {
  request: RequestSummary;
  sort: ReminderSort;
  onClose: () => void;
  onDone: () => void;
}

/** What the caller has to say about a request that is already open; it may be left empty. */
export function ReminderDialog({ request, sort, onClose, onDone }: ReminderDialogProps) {
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const { busy, problem, run } = useTask();
  const [note, setNote] = useState('');
  const submit = async () => {
    await remind(sendCommand, request, note.trim(), sort);
    onDone();
  };
  return (
    <FormDialog
      title={translate(`phoneForm.reminder.${sort}`, { number: request.number })}
      onClose={onClose}
      leave={translate('requestPage.dialog.leave')}
      submit={translate('requestPage.commands.remind.submit')}
      onSubmit={() => void run(submit)}
      keyed
      content={{ gap: 1.5 }}
      button={{ disabled: busy }}
      failure={problem !== null && <Alert severity="error">{describeCommandError(problem, translate)}</Alert>}
    >
      <TextArea
        label={translate('requestPage.commands.remind.note')}
        value={note}
        onChange={setNote}
        rows={2}
        autoFocus
      />
    </FormDialog>
  );
}

/** A reminder adds and overwrites nothing: should the request have moved on meanwhile, it is sent on the new version. */
async function remind(
  sendCommand: SendCommand,
  request: RequestSummary,
  note: string,
  sort: ReminderSort,
): Promise<void> {
  const body = { ...(note ? { note } : {}), ...(sort === 'complaint' ? { complaint: true } : {}) };
  const send = (version: number) =>
    sendCommand({ resource: 'requests', id: request.id, version, command: 'remind', body });
  try {
    await send(request.version);
  } catch (error) {
    if (!isStale(error)) throw error;
    await send((await get<RequestDetail>(`/requests/${request.id}`)).version);
  }
}
