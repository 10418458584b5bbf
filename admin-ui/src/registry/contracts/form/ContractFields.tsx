import { Box } from '@mui/material';
import { BooleanInput, DateInput, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { CHANNELS } from '../../../../../domain/request/state.ts';
import { choicesOf, DurationInput, MoneyInput, RefInput } from '../../shared/inputs.tsx';
import { FormSection } from '../../shared/RegistryForm.tsx';
import { Rows } from '../../shared/Rows.tsx';
import { PenaltyClausesInput, TargetsInput } from './clauseInputs.tsx';
import { MaintenanceInput, PausingInput, VerificationInput } from './ruleInputs.tsx';

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
        <TextInput source="title" validate={required()} multiline className="wide" />
        {contractId !== null && <TextInput source="code" validate={required()} />}
        <TextInput source="cig" helperText={`${HELPER}.cig`} />
        <DateInput source="startsOn" validate={required()} />
        <DateInput source="endsOn" validate={required()} />
      </FormSection>
      <FormSection title={`${SECTIONS}.amounts`}>
        <MoneyInput source="yearlyAmountCents" />
        <MoneyInput source="monthlyFeeCents" />
        <DateInput source="warrantyEndsOn" />
        <BooleanInput source="boughtThroughPartner" helperText={`${HELPER}.partner`} />
      </FormSection>
      <PeopleFields />
      <FormSection title={`${SECTIONS}.hours`} help={`${HELPER}.channels`} single>
        <RefInput source="calendarId" reference="calendars" needed />
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
        <NumberInput source="recontact.attempts" min={1} max={100} validate={required()} />
        <DurationInput source="reopenWindow" unit="days" hint={`${HELPER}.elapsed`} />
      </FormSection>
      <FormSection title={`${SECTIONS}.abandoned`}>
        <DurationInput source="abandonment.minimumWait" unit="seconds" />
        <span />
        <BooleanInput source="abandonment.countTimeouts" />
        <BooleanInput source="abandonment.countKeyExits" />
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

/** The service manager, the administration's referents, and the mailbox for administrative matters. */
function PeopleFields() {
  return (
    <>
      <FormSection title={`${SECTIONS}.serviceManager`} help="resources.contracts.helper.serviceManager">
        <TextInput source="serviceManager.name" validate={required()} />
        <TextInput source="serviceManager.mobile" type="tel" validate={required()} />
        <TextInput source="serviceManager.email" type="email" validate={required()} />
      </FormSection>
      <FormSection title={`${SECTIONS}.referents`} single>
        <Rows source="referents" add="resources.contracts.people.addReferent" newRow={newReferent}>
          <Box sx={PERSON}>
            <TextInput source="name" validate={required()} />
            <TextInput source="mobile" type="tel" validate={required()} />
            <TextInput source="email" type="email" validate={required()} />
            <BooleanInput source="dec" />
          </Box>
        </Rows>
        <TextInput source="administrativeEmail" type="email" />
      </FormSection>
    </>
  );
}

const newReferent = () => ({ name: '', mobile: '', email: '', dec: false });

const PERSON = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;

const CHOICES = choicesOf(CHANNELS, 'requestPage.channels');

/** The channels that can be reached at other hours than those in which work is done. */
function ChannelCalendarsInput() {
  return (
    <Rows source="channelCalendars" add="resources.contracts.channels.add" newRow={newRow}>
      <Box sx={ROW}>
        <SelectInput
          source="channel"
          label="resources.contracts.channels.channel"
          choices={CHOICES}
          validate={required()}
        />
        <RefInput
          source="calendarId"
          label="resources.contracts.channels.calendar"
          reference="calendars"
          needed
        />
      </Box>
    </Rows>
  );
}

const newRow = () => ({ channel: 'phone', calendarId: null });

const ROW = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '200px minmax(0, 1fr)' },
} as const;
