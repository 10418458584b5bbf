import { useTranslate } from 'react-admin';
import { useRead } from '../../api/client.ts';
import type { Contract } from '../../api/types.ts';
import type { Tone } from '../../app/theme/tokens.ts';
import { today, useWords } from '../../components/formats.ts';
import { Mark } from '../../components/marks.tsx';
import { NameLink, Ref } from '../../components/records.tsx';
import type { paths } from '../../generated/api.d.ts';
import { RefInput } from '../shared/inputs.tsx';
import { NOWRAP, RegistryList, refColumn } from '../shared/RegistryList.tsx';

/** The contracts: with whom, for how long, for how much. */
export function ContractList() {
  const { days, money } = useWords();
  return (
    <RegistryList<Contract>
      sort={{ field: 'code', order: 'ASC' }}
      filters={<RefInput source="administrationId" reference="administrations" />}
      card={(contract) => ({
        title: `${contract.code} · ${contract.title}`,
        mark: <ContractStateMark contract={contract} />,
        lines: [
          <Ref key="of" resource="administrations" id={contract.administrationId} plain />,
          `${days.long(contract.startsOn)} – ${days.long(contract.endsOn)}`,
        ],
      })}
      columns={[
        { source: 'code' },
        { source: 'title', render: ({ title }) => <NameLink>{title}</NameLink> },
        refColumn('administrationId', 'administrations'),
        {
          source: 'endsOn',
          label: 'resources.contracts.fields.term',
          sx: NOWRAP,
          render: ({ startsOn, endsOn }) => `${days.short(startsOn)} – ${days.short(endsOn)}`,
        },
        {
          label: 'resources.contracts.fields.state',
          disableSort: true,
          render: (contract) => <ContractStateMark contract={contract} />,
        },
        {
          source: 'yearlyAmountCents',
          disableSort: true,
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

/** A version of a contract's terms with what it changed against the one before. */
export type ContractVersion =
  paths['/api/contracts/{id}/versions']['get']['responses'][200]['content']['application/json']['data'][number];

/** What a version of a contract fixes. */
export type Terms = ContractVersion['terms'];

/** Every version of a contract's terms, the newest first; undefined until they are here. */
export function useContractVersions(contractId: string): ContractVersion[] | undefined {
  const { data } = useRead<{ data: ContractVersion[] }>(
    ['contracts', 'detail', contractId, 'versions'],
    `/contracts/${contractId}/versions`,
  );
  return data?.data;
}

type ContractState = 'current' | 'future' | 'ended';

/** Where a contract stands in its term today. */
export function contractState({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>): ContractState {
  const day = today();
  if (day < startsOn) return 'future';
  return day > endsOn ? 'ended' : 'current';
}
