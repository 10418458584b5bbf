import { useTranslate } from 'react-admin';
import type { Contract } from '../../api/types.ts';
import type { Tone } from '../../app/theme/tokens.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { type ContractState, contractState } from './versions.ts';

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
