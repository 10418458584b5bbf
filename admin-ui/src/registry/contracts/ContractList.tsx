import { useTranslate } from 'react-admin';
import type { Contract } from '../../api/types.ts';
import type { Tone } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { Mark } from '../../components/marks.tsx';
import { CardText, NameLink, Ref } from '../../components/records.tsx';
import { RefInput } from '../shared/inputs.tsx';
import { RegistryList, refColumn } from '../shared/RegistryList.tsx';
import { type ContractState, contractState } from './versions.ts';

/** The contracts: with whom, for how long, for how much. */
export function ContractList() {
  const { days, money } = useWords();
  return (
    <RegistryList<Contract>
      sort={{ field: 'code', order: 'ASC' }}
      filters={<RefInput source="administrationId" reference="administrations" helperText={false} />}
      card={(contract) => (
        <CardText
          title={`${contract.code} · ${contract.title}`}
          mark={<ContractStateMark contract={contract} />}
          lines={[
            <Ref key="of" resource="administrations" id={contract.administrationId} plain />,
            `${days.long(contract.startsOn)} – ${days.long(contract.endsOn)}`,
          ]}
        />
      )}
      columns={[
        { source: 'code' },
        { source: 'title', render: ({ title }) => <NameLink>{title}</NameLink> },
        refColumn('administrationId', 'administrations'),
        {
          source: 'endsOn',
          label: 'resources.contracts.fields.term',
          nowrap: true,
          render: ({ startsOn, endsOn }) => `${days.short(startsOn)} – ${days.short(endsOn)}`,
        },
        {
          label: 'resources.contracts.fields.state',
          sort: false,
          render: (contract) => <ContractStateMark contract={contract} />,
        },
        {
          source: 'yearlyAmountCents',
          sort: false,
          align: 'right',
          render: ({ yearlyAmountCents }) => money(yearlyAmountCents),
        },
      ]}
    />
  );
}

const TONES: Record<ContractState, Tone> = { current: 'ok', future: 'info', ended: 'neutral' };

/** Whether a contract runs, is to come, or is over. */
export function ContractStateMark({ contract }: { contract: Pick<Contract, 'startsOn' | 'endsOn'> }) {
  const translate = useTranslate();
  const state = contractState(contract);
  return (
    <Mark tone={TONES[state]} strong>
      {translate(`resources.contracts.states.${state}`)}
    </Mark>
  );
}
