import { Box } from '@mui/material';
import { DateInput, required, SelectInput, TextInput } from 'react-admin';
import { today } from '../shared/days.ts';
import { Rows } from '../shared/Rows.tsx';
import { ClosureRange } from './ClosureRange.tsx';
import { areHours } from './checks.ts';
import type { ExceptionKind } from './draft.ts';

const asTyped = (text: string) => text;

const KINDS = (['closure', 'opening', 'moved'] satisfies ExceptionKind[]).map((id) => ({
  id,
  name: `resources.calendars.exceptions.kinds.${id}`,
}));

/** The days that go their own way. */
export function ExceptionInputs() {
  return (
    <Rows
      source="exceptions"
      add="resources.calendars.exceptions.add"
      newRow={() => ({ date: today(), hours: '', reason: '', kind: 'closure' })}
      more={<ClosureRange />}
    >
      <Box sx={FIELDS}>
        <DateInput source="date" validate={required()} helperText={false} />
        <SelectInput
          source="kind"
          choices={KINDS}
          emptyText="resources.calendars.exceptions.kinds.auto"
          helperText={false}
        />
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
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: '160px minmax(0, 1fr)',
    lg: '150px 200px minmax(0, 1fr) minmax(0, 1fr)',
  },
} as const;
