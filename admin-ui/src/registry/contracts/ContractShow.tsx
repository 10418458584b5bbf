import { Alert, Box, Button, ButtonBase } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { Contract } from '../../api/types.ts';
import { type Tone, token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { Mark } from '../../components/marks.tsx';
import { Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { EmailAddress, Telephone } from '../../components/records.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { ContractStateMark, type ContractVersion, type Terms, useContractVersions } from './ContractList.tsx';
import { ChangeList } from './changes/ReviewDialog.tsx';
import { ArrivingNow } from './OpenNow.tsx';
import { MonthPanel } from './standing/MonthPanel.tsx';
import { useStanding } from './standing/standing.ts';
import {
  AbandonedCalls,
  Closing,
  Dispatch,
  ServiceHours,
  Subject,
  Suspension,
  Verification,
} from './terms/articles.tsx';
import { Maintenance, Penalties } from './terms/Penalties.tsx';
import { ServiceLevels } from './terms/ServiceLevels.tsx';

/** A contract as one reads it: its terms in words and numbers, article by article, how each stands this month, and what they
 * would mean now. */
export function ContractShow() {
  const { translate, days } = useWords();
  return (
    <RegistryShow<Contract>
      title={({ code, title }) => `${code} · ${title}`}
      marks={(contract) => (
        <>
          <ContractStateMark contract={contract} />
          <Mark tone="neutral">
            {translate('resources.contracts.version.mark', {
              version: contract.termsVersion,
              day: days.long(contract.validFrom),
            })}
          </Mark>
        </>
      )}
    >
      {(contract) => <ContractText key={contract.version} contract={contract} />}
    </RegistryShow>
  );
}

function ContractText({ contract }: { contract: Contract }) {
  const versions = useContractVersions(contract.id) ?? [];
  const [chosen, setChosen] = useChosenVersion(contract.termsVersion);
  const version = versions.find((one) => one.version === chosen);
  const terms = version?.terms ?? contract;
  const standing = useStanding(contract);
  const { preview } = standing;
  return (
    <TwoColumns
      side={
        <>
          <ArrivingNow contractId={contract.id} />
          <People terms={terms} />
          <VersionList
            versions={versions}
            inForce={contract.termsVersion}
            chosen={chosen}
            onChoose={setChosen}
          />
        </>
      }
    >
      {version && chosen !== contract.termsVersion && (
        <OtherVersion
          version={version.version}
          validFrom={version.validFrom}
          onBack={() => setChosen(contract.termsVersion)}
        />
      )}
      <MonthPanel contract={contract} standing={standing} />
      <Subject contract={contract} terms={terms} />
      <ServiceHours terms={terms} contractId={chosen === contract.termsVersion ? contract.id : null} />
      <ServiceLevels contractId={contract.id} terms={terms} version={chosen} preview={preview} />
      <Suspension terms={terms} />
      <Dispatch terms={terms} />
      <Verification terms={terms} />
      <Closing terms={terms} />
      <AbandonedCalls terms={terms} />
      <Maintenance contract={contract} terms={terms} preview={preview} />
      <Penalties terms={terms} version={chosen} preview={preview} />
    </TwoColumns>
  );
}

/** The version that is read: the one in force, or the one that the address asks for (`?version=2`). */
function useChosenVersion(inForce: number): [number, (version: number) => void] {
  const [parameters, setParameters] = useSearchParams();
  const asked = Number(parameters.get('version'));
  const choose = (version: number) =>
    setParameters(version === inForce ? {} : { version: String(version) }, { replace: true });
  return [Number.isInteger(asked) && asked > 0 ? asked : inForce, choose];
}

interface OtherVersionProps {
  version: number;
  validFrom: string;
  onBack: () => void;
}

function OtherVersion({ version, validFrom, onBack }: OtherVersionProps) {
  const { translate, days } = useWords();
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button size="small" onClick={onBack}>
          {translate('resources.contracts.version.back')}
        </Button>
      }
    >
      {translate('resources.contracts.version.other', { version, day: days.long(validFrom) })}
    </Alert>
  );
}

/** Whom to call on either side of the contract. */
function People({ terms }: { terms: Terms }) {
  const translate = useTranslate();
  const { serviceManager, referents, administrativeEmail } = terms;
  return (
    <Panel title={translate('resources.contracts.sections.people')}>
      <Heading>{translate('resources.contracts.sections.serviceManager')}</Heading>
      <Person {...serviceManager} />
      <Heading>{translate('resources.contracts.sections.referents')}</Heading>
      {referents.length === 0 && (
        <Box sx={{ fontSize: '0.8125rem' }}>{translate('resources.contracts.people.noReferents')}</Box>
      )}
      {referents.map((referent) => (
        <Person key={`${referent.name} ${referent.email}`} {...referent} />
      ))}
      {administrativeEmail !== null && (
        <Quiet sx={{ mt: 1.5, fontSize: '0.8125rem' }}>
          {translate('resources.contracts.people.administrative')}
          <EmailAddress address={administrativeEmail} />
        </Quiet>
      )}
    </Panel>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Box
      component="h3"
      sx={{
        m: 0,
        mb: 0.5,
        fontSize: '0.75rem',
        fontWeight: 520,
        color: token('inkMuted'),
        '&:not(:first-of-type)': { mt: 1.5 },
      }}
    >
      {children}
    </Box>
  );
}

function Person({ name, mobile, email, dec = false }: Terms['serviceManager'] & { dec?: boolean }) {
  const translate = useTranslate();
  return (
    <Box component="address" sx={{ fontStyle: 'normal', fontSize: '0.8125rem', '& + &': { mt: 1 } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontWeight: 560 }}>
        {name}
        {dec && <Mark tone="accent">{translate('resources.contracts.people.dec')}</Mark>}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Telephone number={mobile} />
        <EmailAddress address={email} />
      </Box>
    </Box>
  );
}

interface VersionListProps {
  /** The newest first. */
  versions: readonly ContractVersion[];
  inForce: number;
  chosen: number;
  onChoose: (version: number) => void;
}

/** The versions of a contract's terms, each with what it changed; choosing one shows its text. */
function VersionList({ versions, inForce, chosen, onChoose }: VersionListProps) {
  const { translate, days, moments } = useWords();
  return (
    <Panel title={translate('resources.contracts.sections.versions')}>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, mx: -1, p: 0 }}>
        {versions.map(({ version, validFrom, createdAt, changes }) => (
          <li key={version}>
            <ButtonBase onClick={() => onChoose(version)} aria-pressed={version === chosen} sx={ROW}>
              <span>
                <strong>{translate('resources.contracts.version.number', { version })}</strong>
                <br />
                {translate('resources.contracts.version.since', { day: days.long(validFrom) })}
                <br />
                <small>
                  {translate('resources.contracts.version.savedAt', { at: moments.dateTime(createdAt) })}
                </small>
              </span>
              <Mark tone={TONES[standing(version, inForce)]}>
                {translate(`resources.contracts.version.${standing(version, inForce)}`)}
              </Mark>
            </ButtonBase>
            {changes.length > 0 && (
              <Box component="details" sx={CHANGES}>
                <summary>
                  {translate('resources.contracts.version.changes', { smart_count: changes.length })}
                </summary>
                <ChangeList changes={changes} />
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const CHANGES = {
  px: 1,
  pb: 1,
  fontSize: '0.75rem',
  '& summary': { cursor: 'pointer', color: token('accentInk'), mb: 0.75 },
} as const;

type Standing = 'now' | 'future' | 'past';

const TONES: Record<Standing, Tone> = { now: 'ok', future: 'info', past: 'neutral' };

function standing(version: number, inForce: number): Standing {
  if (version === inForce) return 'now';
  return version > inForce ? 'future' : 'past';
}

const ROW = {
  display: 'flex',
  width: '100%',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  gap: 1,
  px: 1,
  py: 0.75,
  borderRadius: '7px',
  textAlign: 'left',
  fontSize: '0.8125rem',
  '& small': { color: token('inkMuted') },
  '&:hover': { bgcolor: token('raised') },
  '&[aria-pressed="true"]': { bgcolor: token('accentSoft') },
} as const;
