import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { TextInput, useTranslate } from 'react-admin';
import { WEEKDAYS } from '../../../../domain/time/local-date.ts';
import { token } from '../../app/theme/tokens.ts';
import { areHours } from './checks.ts';

/** An emptied field stays a text: empty hours mean closed. */
const asTyped = (text: string) => text;

/** The hours of each weekday as one types them, after the fields that belong to them. */
export function WeekInputs({ source, children }: { source: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={FIELDS}>
      {children}
      {WEEKDAYS.map((day) => (
        <TextInput
          key={day}
          source={`${source}.${day}`}
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
