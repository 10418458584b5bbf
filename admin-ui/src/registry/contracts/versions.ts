import { useRead } from '../../api/client.ts';
import type { Contract } from '../../api/types.ts';
import { today } from '../../components/formats.ts';
import type { ContractDifference } from './changes/useChangeWords.ts';

/** What a version of a contract fixes. */
export type Terms = Pick<
  Contract,
  | 'yearlyAmountCents'
  | 'monthlyFeeCents'
  | 'boughtThroughPartner'
  | 'warrantyEndsOn'
  | 'calendarId'
  | 'serviceManager'
  | 'referents'
  | 'administrativeEmail'
  | 'targets'
  | 'channelCalendars'
  | 'pausingReasons'
  | 'pausing'
  | 'verification'
  | 'offerWindow'
  | 'reopenWindow'
  | 'survey'
  | 'recontact'
  | 'abandonment'
  | 'penaltyClauses'
  | 'maintenance'
>;

export interface ContractVersion {
  version: number;
  /** `YYYY-MM-DD` */
  validFrom: string;
  terms: Terms;
  /** Against the version before; empty for the first. */
  changes: ContractDifference[];
  createdBy: string | null;
  createdAt: string;
}

/** Every version of a contract's terms, the newest first; undefined until they are here. */
export function useContractVersions(contractId: string): ContractVersion[] | undefined {
  const { data } = useRead<{ data: ContractVersion[] }>(
    ['contracts', 'detail', contractId, 'versions'],
    `/contracts/${contractId}/versions`,
  );
  return data?.data;
}

export type ContractState = 'current' | 'future' | 'ended';

/** Where a contract stands in its term today. */
export function contractState({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>): ContractState {
  const day = today();
  if (day < startsOn) return 'future';
  return day > endsOn ? 'ended' : 'current';
}
