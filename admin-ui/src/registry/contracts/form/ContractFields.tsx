import { BooleanInput, DateInput, NumberInput, required, TextInput } from 'react-admin';
import { DurationInput } from '../../shared/DurationInput.tsx';
import { FormSection } from '../../shared/FormSection.tsx';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { RefInput } from '../../shared/RefInput.tsx';
import { ChannelCalendarsInput } from './ChannelCalendarsInput.tsx';
import { MaintenanceInput } from './MaintenanceInput.tsx';
import { PausingInput } from './PausingInput.tsx';
import { PenaltyClausesInput } from './PenaltyClausesInput.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { TargetsInput } from './TargetsInput.tsx';
import { VerificationInput } from './VerificationInput.tsx';

const SECTIONS = 'resources.contracts.sections';
const HELPER = 'resources.contracts.helper';

interface ContractFieldsProps {
  /** Null for a new contract, which has no catalogue yet. */
  contractId: string | null;
}

/** The fields of a contract, article by article. */
export function ContractFields({ contractId }: ContractFieldsProps) {
  return (
    <>
      <FormSection title={`${SECTIONS}.subject`}>
        <TextInput source="title" validate={required()} multiline helperText={false} className="wide" />
        {contractId !== null && <TextInput source="code" validate={required()} helperText={false} />}
        <TextInput source="cig" helperText={`${HELPER}.cig`} />
        <DateInput source="startsOn" validate={required()} helperText={false} />
        <DateInput source="endsOn" validate={required()} helperText={false} />
      </FormSection>
      <FormSection title={`${SECTIONS}.amounts`}>
        <MoneyInput source="yearlyAmountCents" />
        <MoneyInput source="monthlyFeeCents" />
        <DateInput source="warrantyEndsOn" helperText={false} />
        <BooleanInput source="boughtThroughPartner" helperText={`${HELPER}.partner`} />
      </FormSection>
      <PeopleFields />
      <FormSection title={`${SECTIONS}.hours`} help={`${HELPER}.channels`} single>
        <RefInput source="calendarId" reference="calendars" validate={required()} helperText={false} />
        <ChannelCalendarsInput />
      </FormSection>
      <FormSection title={`${SECTIONS}.levels`} help={`${HELPER}.targets`} single>
        <TargetsInput contractId={contractId} />
      </FormSection>
      <FormSection title={`${SECTIONS}.suspension`} single>
        <PausingInput />
      </FormSection>
      <FormSection title={`${SECTIONS}.dispatch`}>
        <DurationInput source="offerWindow" hint={`${HELPER}.offerWindow`} />
      </FormSection>
      <FormSection title={`${SECTIONS}.verification`} single>
        <VerificationInput />
      </FormSection>
      <FormSection title={`${SECTIONS}.closing`}>
        <DurationInput source="survey.window" unit="days" hint={`${HELPER}.elapsed`} />
        <DurationInput source="survey.remindAfter" unit="days" hint={`${HELPER}.elapsed`} />
        <DurationInput source="recontact.deadline" hint={`${HELPER}.offerWindow`} />
        <NumberInput source="recontact.attempts" min={1} max={100} validate={required()} helperText={false} />
        <DurationInput source="reopenWindow" unit="days" hint={`${HELPER}.elapsed`} />
      </FormSection>
      <FormSection title={`${SECTIONS}.abandoned`}>
        <DurationInput source="abandonment.minimumWait" unit="seconds" />
        <span />
        <BooleanInput source="abandonment.countTimeouts" helperText={false} />
        <BooleanInput source="abandonment.countKeyExits" helperText={false} />
      </FormSection>
      <FormSection title={`${SECTIONS}.maintenance`} help={`${HELPER}.maintenance`} single>
        <MaintenanceInput contractId={contractId} />
      </FormSection>
      <FormSection title={`${SECTIONS}.penalties`} single>
        <PenaltyClausesInput />
      </FormSection>
    </>
  );
}
