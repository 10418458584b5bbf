import { Box } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { today } from '../shared/days.ts';
import { Rows } from '../shared/Rows.tsx';
import { areHours } from './checks.ts';
import { officeHours } from './draft.ts';
import { WEEKDAYS } from './hours.ts';

/** An emptied field stays a text: empty hours mean closed. */
const asTyped = (text: string) => text;

/** The hours of a week from a date on, as many times as they change. */
export function PeriodInputs() {
  const translate = useTranslate();
  return (
    <Rows
      source="periods"
      add="resources.calendars.period.add"
      newRow={() => ({ validFrom: today(), weekly: officeHours() })}
    >
      <Box sx={FIELDS}>
        <DateInput source="validFrom" validate={required()} helperText={false} />
        {WEEKDAYS.map((day) => (
          <TextInput
            key={day}
            source={`weekly.${day}`}
            label={translate(`registry.weekdays.${day}`)}
            validate={areHours}
            parse={asTyped}
            helperText={false}
            placeholder={translate('registry.closed')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        <Box component="small" sx={{ gridColumn: '1 / -1', color: token('inkMuted') }}>
          {translate('resources.calendars.helper.hours')}
        </Box>
      </Box>
    </Rows>
  );
}

const FIELDS = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    md: 'repeat(4, minmax(0, 1fr))',
  },
} as const;
