import { Box, Button } from '@mui/material';
import {
  BooleanInput,
  DateInput,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { CHANNELS } from '../../../../../domain/request/state.ts';
import { SelectField } from '../../../components/fields.tsx';
import { Icon, IconAction } from '../../../components/Icon.tsx';
import { choicesOf, DecimalField, DurationInput, MoneyInput, RefInput } from '../../shared/inputs.tsx';
import { FormSection } from '../../shared/RegistryForm.tsx';
import { Rows } from '../../shared/Rows.tsx';
import {
  type AvailabilityClause,
  PenaltyClausesInput,
  TargetsInput,
  type ThresholdClause,
} from './clauseInputs.tsx';
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

interface AvailabilityFieldsProps {
  clause: AvailabilityClause;
  onChange: (clause: AvailabilityClause) => void;
}

const SAYS = 'resources.contracts.penalty';

/** The scale of availability credits: the lower the availability, the higher the credit. */
export function AvailabilityFields({ clause, onChange }: AvailabilityFieldsProps) {
  const translate = useTranslate();
  const { steps } = clause;
  const set = (index: number, change: Partial<AvailabilityClause['steps'][number]>) =>
    onChange({ ...clause, steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and keep their places
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center', width: '100%' }}>
          <DecimalField
            label={translate(`${SAYS}.lessThanPercent`)}
            value={step.lessThanPercent}
            onChange={(lessThanPercent) => set(index, { lessThanPercent })}
          />
          <DecimalField
            label={translate(`${SAYS}.creditPercent`)}
            value={step.creditPercent}
            onChange={(creditPercent) => set(index, { creditPercent })}
          />
          <IconAction
            icon="close"
            label={translate(`${SAYS}.removeStep`, { place: index + 1 })}
            onClick={() => onChange({ ...clause, steps: steps.filter((_, at) => at !== index) })}
            disabled={steps.length === 1}
          />
        </Box>
      ))}
      <Button
        size="small"
        onClick={() => onChange({ ...clause, steps: [...steps, { lessThanPercent: '', creditPercent: '' }] })}
        startIcon={<Icon name="plus" size={16} />}
      >
        {translate(`${SAYS}.addStep`)}
      </Button>
    </Box>
  );
}

interface ThresholdFieldsProps {
  clause: ThresholdClause;
  onChange: (clause: ThresholdClause) => void;
}

/** A penalty that is due beyond a threshold. */
export function ThresholdFields({ clause, onChange }: ThresholdFieldsProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '140px 140px minmax(0, 1fr)' },
      }}
    >
      <SelectField
        label={translate(`${SAYS}.comparison`)}
        value={clause.comparison}
        onChange={(value) => onChange({ ...clause, comparison: value })}
        options={(['less_than', 'more_than'] as const).map(
          (comparison) => [comparison, translate(`${SAYS}.comparisonChoices.${comparison}`)] as const,
        )}
      />
      <DecimalField
        label={translate(`${SAYS}.thresholdPercent`)}
        value={clause.thresholdPercent}
        onChange={(thresholdPercent) => onChange({ ...clause, thresholdPercent })}
      />
      <DecimalField
        label={translate(`${SAYS}.ratePerMille`)}
        value={clause.ratePerMille}
        onChange={(ratePerMille) => onChange({ ...clause, ratePerMille })}
      />
    </Box>
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
