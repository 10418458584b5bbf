import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { call } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import { ConfirmDialog, EMPTY_TAKES_NO_ROOM, FormDialog } from '../../components/dialogs.tsx';
import { useWords } from '../../components/formats.ts';
import { useTask } from '../../components/tasks.ts';
import { useFieldProblems } from '../shared/serverMessages.ts';
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
  const { busy, problem, run } = useTask();
  const [date, setDate] = useState(draft.date);
  const [name, setName] = useState(draft.name);
  const fields = useFieldProblems(problem);
  const save = async () => {
    const body = { date, name };
    const { id, version = 0 } = draft;
    if (id === undefined) await call('POST', '/holidays', { body, idempotencyKey: crypto.randomUUID() });
    else await call('PATCH', `/holidays/${id}`, { body, version });
    onSaved();
  };
  return (
    <FormDialog
      title={translate(`resources.holidays.${draft.id === undefined ? 'new' : 'edit'}`)}
      onClose={onClose}
      leave={translate('ra.action.cancel')}
      submit={translate('ra.action.save')}
      onSubmit={() => void run(save)}
      button={{ disabled: busy }}
      content={{ pt: '8px !important', ...EMPTY_TAKES_NO_ROOM }}
      failure={
        problem !== null &&
        Object.keys(fields).length === 0 && (
          <Alert severity="error">{describeError(problem, translate)}</Alert>
        )
      }
    >
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
    </FormDialog>
  );
}

interface RemoveDialogProps {
  holiday: Row;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before a holiday is taken out of the table, and says what follows from it. */
export function RemoveDialog({ holiday, onClose, onRemoved }: RemoveDialogProps) {
  const { translate, days } = useWords();
  const task = useTask();
  const { id, version, date, name, lawful } = holiday;
  const remove = async () => {
    await call('DELETE', `/holidays/${id}`, version === null ? {} : { version });
    onRemoved();
  };
  return (
    <ConfirmDialog
      title={translate('resources.holidays.remove.title', { name })}
      onClose={onClose}
      submit={translate('resources.holidays.remove.confirm')}
      onSubmit={() => void task.run(remove)}
      task={task}
    >
      {translate(`resources.holidays.remove.${lawful ? 'lawful' : 'other'}`, { day: days.long(date) })}
    </ConfirmDialog>
  );
}
