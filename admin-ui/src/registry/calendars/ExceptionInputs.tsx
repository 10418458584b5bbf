import { Box } from '@mui/material';
import { DateInput, required, TextInput } from 'react-admin';
import { today } from '../shared/days.ts';
import { Rows } from '../shared/Rows.tsx';
import { areHours } from './checks.ts';

const asTyped = (text: string) => text;

/** The days that go their own way. */
export function ExceptionInputs() {
  return (
    <Rows
      source="exceptions"
      add="resources.calendars.exceptions.add"
      newRow={() => ({ date: today(), hours: '', reason: '' })}
    >
      <Box sx={FIELDS}>
        <DateInput source="date" validate={required()} helperText={false} />
        <TextInput
          source="hours"
          validate={areHours}
          parse={asTyped}
          helperText="resources.calendars.helper.exceptionHours"
        />
        <TextInput source="reason" validate={required()} helperText={false} />
      </Box>
    </Rows>
  );
}

const FIELDS = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '160px minmax(0, 1fr) minmax(0, 1fr)' },
} as const;
