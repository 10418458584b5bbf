import { BooleanInput, type RaRecord, required, TextInput } from 'react-admin';
import type { Calendar } from '../../api/types.ts';
import { today } from '../shared/days.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import { AgreedInputs } from './AgreedInputs.tsx';
import { isPatronDay } from './checks.ts';
import { type CalendarDraft, fromDraft, newDraft, toDraft } from './draft.ts';
import { ExceptionInputs } from './ExceptionInputs.tsx';
import { PeriodInputs } from './PeriodInputs.tsx';

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
