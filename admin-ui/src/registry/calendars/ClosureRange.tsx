import { Alert, Box, Button, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { FormDataConsumer, useSimpleFormIterator, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { today } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import type { CalendarDraft } from './draft.ts';
import { daysBetween } from './hours.ts';

/** Adds a closure of several days: a particular day for each, but for those that are there already. */
export function ClosureRange() {
  return (
    <FormDataConsumer<CalendarDraft>>
      {({ formData }) => <RangeForm taken={(formData.exceptions ?? []).map(({ date }) => date)} />}
    </FormDataConsumer>
  );
}

function RangeForm({ taken }: { taken: readonly string[] }) {
  const translate = useTranslate();
  const { add: append } = useSimpleFormIterator();
  const title = useId();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);

  function add() {
    const days = daysBetween(from, to);
    if (days === null || reason.trim() === '') {
      setWrong(true);
      return;
    }
    for (const date of days.filter((day) => !taken.includes(day))) {
      append({ date, hours: '', reason: reason.trim(), kind: 'closure' });
    }
    setWrong(false);
    setReason('');
    setOpen(false);
  }

  if (!open) {
    return (
      <Button
        sx={{ justifySelf: 'start' }}
        onClick={() => setOpen(true)}
        startIcon={<Icon name="plus" size={16} />}
      >
        {translate('resources.calendars.exceptions.range.add')}
      </Button>
    );
  }
  return (
    <Box role="group" aria-labelledby={title} sx={GROUP}>
      <Box component="h3" id={title} sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 600 }}>
        {translate('resources.calendars.exceptions.range.add')}
      </Box>
      <Box sx={FIELDS}>
        <TextField
          type="date"
          label={translate('resources.calendars.exceptions.range.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="date"
          label={translate('resources.calendars.exceptions.range.to')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label={translate('resources.calendars.exceptions.range.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Box>
      {wrong && <Alert severity="error">{translate('resources.calendars.exceptions.range.wrong')}</Alert>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button onClick={add}>{translate('resources.calendars.exceptions.range.confirm')}</Button>
        <Button variant="text" onClick={() => setOpen(false)}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

const GROUP = {
  display: 'grid',
  gap: 1.25,
  p: 1.25,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
} as const;

const FIELDS = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '160px 160px minmax(0, 1fr)' },
} as const;
