import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { call } from '../../api/client.ts';
import { describeError, isApiError } from '../../api/problem.ts';
import { useDays } from '../../components/formats.ts';
import { useServerMessages } from '../shared/serverMessages.ts';
import type { Row } from './HolidayList.tsx';

/** A new holiday, or one that is changed: then with its id and version. */
export interface HolidayDraft {
  id?: string;
  version?: number;
  date: string;
  name: string;
}

interface HolidayDialogProps {
  draft: HolidayDraft;
  onClose: () => void;
  onSaved: () => void;
}

/** Adds a holiday, or changes one. */
export function HolidayDialog({ draft, onClose, onSaved }: HolidayDialogProps) {
  const translate = useTranslate();
  const inWords = useServerMessages();
  const title = useId();
  const [date, setDate] = useState(draft.date);
  const [name, setName] = useState(draft.name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const fields = isApiError(failure) ? inWords(failure.body.errors ?? {}) : {};

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const body = { date, name };
    try {
      if (draft.id === undefined) {
        await call('POST', '/holidays', { body, idempotencyKey: crypto.randomUUID() });
      } else {
        const { id, version = 0 } = draft;
        await call('PATCH', `/holidays/${id}`, { body, version });
      }
      onSaved();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void save(event)} noValidate>
        <DialogTitle id={title}>
          {translate(`resources.holidays.${draft.id === undefined ? 'new' : 'edit'}`)}
        </DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 1.75, pt: 1 }}>
            <TextField
              type="date"
              label={translate('resources.holidays.fields.date')}
              value={date}
              onChange={(event) => setDate(event.target.value)}
              error={fields.date !== undefined}
              helperText={fields.date}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <TextField
              autoFocus
              label={translate('resources.holidays.fields.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={fields.name !== undefined}
              helperText={fields.name}
            />
            {failure !== null && Object.keys(fields).length === 0 && (
              <Alert severity="error">{describeError(failure, translate)}</Alert>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface RemoveDialogProps {
  holiday: Row;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before a holiday is taken out of the table, and says what follows from it. */
export function RemoveDialog({ holiday, onClose, onRemoved }: RemoveDialogProps) {
  const translate = useTranslate();
  const days = useDays();
  const title = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { id, version, date, name, lawful } = holiday;

  async function remove() {
    setBusy(true);
    try {
      await call('DELETE', `/holidays/${id}`, version === null ? {} : { version });
      onRemoved();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="xs">
      <DialogTitle id={title}>{translate('resources.holidays.remove.title', { name })}</DialogTitle>
      <DialogContent>
        {translate(`resources.holidays.remove.${lawful ? 'lawful' : 'other'}`, { day: days.long(date) })}
        {failure !== null && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {describeError(failure, translate)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose} autoFocus>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="error" onClick={() => void remove()} disabled={busy}>
          {translate('resources.holidays.remove.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
