import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import {
  BooleanInput,
  DateInput,
  FormDataConsumer,
  maxValue,
  minValue,
  NumberInput,
  type RaRecord,
  required,
  SelectInput,
  TextInput,
  useTranslate,
  type Validator,
} from 'react-admin';
import { WEEKDAYS } from '../../../../domain/time/local-date.ts';
import type { Calendar } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { today } from '../../components/formats.ts';
import { FormSection, RegistryCreate, RegistryEdit } from '../shared/RegistryForm.tsx';
import { Rows } from '../shared/Rows.tsx';
import { ClosureRange } from './ClosureRange.tsx';
import {
  type CalendarDraft,
  type ExceptionKind,
  fromDraft,
  newDraft,
  officeHours,
  readPatronDay,
  toDraft,
} from './draft.ts';
import { readHours } from './hours.ts';

const readDraft = (data: unknown) => fromDraft(data as CalendarDraft);

export function CalendarEdit() {
  return (
    <RegistryEdit<Calendar> toForm={(calendar) => toDraft(calendar) as RaRecord} transform={readDraft}>
      <CalendarFields />
    </RegistryEdit>
  );
}

export function CalendarCreate() {
  return (
    <RegistryCreate defaults={{ ...newDraft(today()) }} transform={readDraft}>
      <CalendarFields />
    </RegistryCreate>
  );
}

function CalendarFields() {
  return (
    <>
      <FormSection title="resources.calendars.sections.identity" help="resources.calendars.helper.change">
        <TextInput source="code" validate={required()} helperText={false} />
        <TextInput source="name" validate={required()} helperText={false} />
        <TextInput source="timeZone" validate={required()} helperText={false} />
      </FormSection>
      <FormSection
        title="resources.calendars.sections.hours"
        help="resources.calendars.helper.periods"
        single
      >
        <PeriodInputs />
      </FormSection>
      <FormSection title="resources.calendars.sections.holidays">
        <BooleanInput source="closedOnHolidays" helperText="resources.calendars.helper.holidays" />
        <TextInput
          source="patronDay"
          validate={isPatronDay}
          helperText="resources.calendars.helper.patronDay"
          parse={(text: string) => text}
        />
      </FormSection>
      <FormSection
        title="resources.calendars.sections.agreed"
        help="resources.calendars.helper.agreed"
        single
      >
        <AgreedInputs />
      </FormSection>
      <FormSection
        title="resources.calendars.sections.exceptions"
        help="resources.calendars.exceptions.rule"
        single
      >
        <ExceptionInputs />
      </FormSection>
    </>
  );
}

const isTolerance = [required(), minValue(0), maxValue(720)];

/** The hours that the contract agrees on, and how far they may be moved (R19). */
function AgreedInputs() {
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

const asTyped = (text: string) => text;

const KINDS = (['closure', 'opening', 'moved'] satisfies ExceptionKind[]).map((id) => ({
  id,
  name: `resources.calendars.exceptions.kinds.${id}`,
}));

/** The days that go their own way. */
function ExceptionInputs() {
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

/** The hours of a week from a date on, as many times as they change. */
function PeriodInputs() {
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

/** An emptied field stays a text: empty hours mean closed. */
/** The hours of each weekday as one types them, after the fields that belong to them. */
function WeekInputs({ source, children }: { source: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={WEEK_INPUTS_FIELDS}>
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

const WEEK_INPUTS_FIELDS = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    md: 'repeat(4, minmax(0, 1fr))',
  },
} as const;

/** Hours that cannot be read are refused before they are sent. */
const areHours: Validator = (value: unknown) => {
  const read = readHours(typeof value === 'string' ? value : '');
  return typeof read === 'string' ? `resources.calendars.errors.${read}` : undefined;
};

const isPatronDay: Validator = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && readPatronDay(value) === null
    ? 'resources.calendars.errors.patronDay'
    : undefined;
