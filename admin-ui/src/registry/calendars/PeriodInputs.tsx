import { DateInput, required } from 'react-admin';
import { today } from '../shared/days.ts';
import { Rows } from '../shared/Rows.tsx';
import { officeHours } from './draft.ts';
import { WeekInputs } from './WeekInputs.tsx';

/** The hours of a week from a date on, as many times as they change. */
export function PeriodInputs() {
  return (
    <Rows
      source="periods"
      add="resources.calendars.period.add"
      newRow={() => ({ validFrom: today(), weekly: officeHours() })}
    >
      <WeekInputs source="weekly">
        <DateInput source="validFrom" validate={required()} helperText={false} />
      </WeekInputs>
    </Rows>
  );
}
