import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { get } from '../../api/client.ts';
import { type SendCommand, useSendCommand } from '../../api/commands.ts';
import { describeCommandError, isStale } from '../../api/problem.ts';
import type { RequestDetail, RequestSummary } from '../../api/types.ts';
import { KeyCap } from '../show/fields/KeyCap.tsx';
import { TextArea } from '../show/fields/TextArea.tsx';

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
  const heading = useId();
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (sending) return;
    setSending(true);
    setFailure(null);
    try {
      await remind(sendCommand, request, note.trim(), sort);
      onDone();
    } catch (error) {
      setFailure(describeCommandError(error, translate));
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <Dialog open onClose={onClose} onKeyDown={onKeyDown} aria-labelledby={heading} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle id={heading} component="h2">
          {translate(`phoneForm.reminder.${sort}`, { number: request.number })}
        </DialogTitle>
        <DialogContent sx={{ pt: '10px !important', display: 'grid', gap: 1.5 }}>
          <TextArea
            label={translate('requestPage.commands.remind.note')}
            value={note}
            onChange={setNote}
            rows={2}
            autoFocus
          />
          <div role="alert">{failure && <Alert severity="error">{failure}</Alert>}</div>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            {translate('requestPage.dialog.leave')}
          </Button>
          <Button type="submit" variant="contained" disabled={sending} endIcon={<KeyCap>Ctrl ↵</KeyCap>}>
            {translate('requestPage.commands.remind.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
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
