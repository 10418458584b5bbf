import { Alert, Box, Button } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
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
  useSimpleFormIterator,
  useTranslate,
  type Validator,
} from 'react-admin';
import { EXCEPTION_KINDS } from '../../../../domain/time/calendar.ts';
import { WEEKDAYS } from '../../../../domain/time/local-date.ts';
import type { Calendar } from '../../api/types.ts';
import { BLOCK, token } from '../../app/theme/tokens.ts';
import { DayField, TextLine } from '../../components/fields.tsx';
import { today } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import { Quiet } from '../../components/page.tsx';
import { choicesOf } from '../shared/inputs.tsx';
import { FormSection, RegistryCreate, RegistryEdit } from '../shared/RegistryForm.tsx';
import { Rows } from '../shared/Rows.tsx';
import {
  type CalendarDraft,
  daysBetween,
  fromDraft,
  newDraft,
  officeHours,
  readHours,
  readPatronDay,
  toDraft,
} from './hours.ts';

/** An emptied field stays a text: empty hours mean closed. */
const asTyped = (text: string) => text;

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
        <TextInput source="code" validate={required()} />
        <TextInput source="name" validate={required()} />
        <TextInput source="timeZone" validate={required()} />
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
          parse={asTyped}
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
      <BooleanInput source="hasAgreedHours" />
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
                />
                <DateInput
                  source="agreed.validFrom"
                  parse={asTyped}
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
  ...BLOCK,
} as const;

const KINDS = choicesOf(EXCEPTION_KINDS, 'resources.calendars.exceptions.kinds');

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
        <DateInput source="date" validate={required()} />
        <SelectInput source="kind" choices={KINDS} emptyText="resources.calendars.exceptions.kinds.auto" />
        <TextInput
          source="hours"
          validate={areHours}
          parse={asTyped}
          helperText="resources.calendars.helper.exceptionHours"
        />
        <TextInput source="reason" validate={required()} />
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
        <DateInput source="validFrom" validate={required()} />
      </WeekInputs>
    </Rows>
  );
}

/** The hours of each weekday as one types them, after the fields that belong to them. */
function WeekInputs({ source, children }: { source: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={WEEK_FIELDS}>
      {children}
      {WEEKDAYS.map((day) => (
        <TextInput
          key={day}
          source={`${source}.${day}`}
          label={translate(`registry.weekdays.${day}`)}
          validate={areHours}
          parse={asTyped}
          placeholder={translate('registry.closed')}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <Quiet as="small" sx={{ gridColumn: '1 / -1' }}>
        {translate('resources.calendars.helper.hours')}
      </Quiet>
    </Box>
  );
}

const WEEK_FIELDS = {
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

/** Adds a closure of several days: a particular day for each, but for those that are there already. */
function ClosureRange() {
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
      <Box sx={RANGE_FIELDS}>
        <DayField
          label={translate('resources.calendars.exceptions.range.from')}
          value={from}
          onChange={setFrom}
        />
        <DayField label={translate('resources.calendars.exceptions.range.to')} value={to} onChange={setTo} />
        <TextLine
          label={translate('resources.calendars.exceptions.range.reason')}
          value={reason}
          onChange={setReason}
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

const RANGE_FIELDS = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '160px 160px minmax(0, 1fr)' },
} as const;
