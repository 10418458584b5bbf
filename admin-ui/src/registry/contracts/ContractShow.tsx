import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { Contract } from '../../api/types.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { useDays } from '../shared/days.ts';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { ArrivingNow } from './ArrivingNow.tsx';
import { ContractStateMark } from './ContractStateMark.tsx';
import { People } from './People.tsx';
import { MonthPanel } from './standing/MonthPanel.tsx';
import { useStanding } from './standing/useStanding.ts';
import { AbandonedCalls, Closing, Dispatch, ServiceHours, Subject, Suspension } from './terms/articles.tsx';
import { Maintenance } from './terms/Maintenance.tsx';
import { Penalties } from './terms/Penalties.tsx';
import { ServiceLevels } from './terms/ServiceLevels.tsx';
import { Verification } from './terms/Verification.tsx';
import { VersionList } from './VersionList.tsx';
import { useContractVersions } from './versions.ts';

/** A contract as one reads it: its terms in words and numbers, article by article, how each stands this month, and what they
 * would mean now. */
export function ContractShow() {
  const translate = useTranslate();
  const days = useDays();
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
  const translate = useTranslate();
  const days = useDays();
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
