import { Box } from '@mui/material';
import {
  BooleanInput,
  DateInput,
  FormDataConsumer,
  maxValue,
  minValue,
  NumberInput,
  required,
} from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import type { CalendarDraft } from './draft.ts';
import { WeekInputs } from './WeekInputs.tsx';

const isTolerance = [required(), minValue(0), maxValue(720)];

/** The hours that the contract agrees on, and how far they may be moved (R19). */
export function AgreedInputs() {
  return (
    <>
      <BooleanInput source="hasAgreedHours" helperText={false} />
      <FormDataConsumer<CalendarDraft>>
        {({ formData }) =>
          formData.hasAgreedHours && (
            <Box sx={ROW}>
              <WeekInputs source="agreed.weekly">
                <NumberInput
                  source="agreed.toleranceMinutes"
                  validate={isTolerance}
                  min={0}
                  max={720}
                  step={5}
                  helperText={false}
                />
                <DateInput
                  source="agreed.validFrom"
                  parse={(text: string) => text}
                  helperText="resources.calendars.helper.agreedFrom"
                />
              </WeekInputs>
            </Box>
          )
        }
      </FormDataConsumer>
    </>
  );
}

const ROW = {
  p: 1.25,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;
