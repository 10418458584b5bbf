import type { Channel } from '../request/state.ts';
import type { PenaltyClause } from '../service-levels/clauses.ts';
import type { AbandonmentRule } from '../service-levels/verdicts.ts';
import type { MaintenanceClause } from './maintenance.ts';
import { type ContractTarget, type ProcessTerms, STAFF_VERIFIES } from './terms.ts';

export interface ContactPerson {
  name: string;
  /** E.164. */
  mobile: string;
  email: string;
}

/** `dec`: the administration's director of the contract's execution (direttore dell'esecuzione del contratto). */
export interface Referent extends ContactPerson {
  dec: boolean;
}

/** When a channel can be reached, where that is not when work is done. */
export interface ChannelCalendar {
  channel: Channel;
  calendarId: string;
}

/**
 * One version of what a contract says, as it is kept. Money is integer cents in EUR. What a version does not say holds
 * as in `completeTerms`.
 */
export interface ContractTerms
  extends Omit<ProcessTerms, 'contractId' | 'contractVersion' | 'targets' | 'maintenance'> {
  /** At most one for each channel; for the others the contract's own calendar holds. */
  channelCalendars?: ChannelCalendar[];
  targets: ContractTarget[];
  yearlyAmountCents: number;
  monthlyFeeCents: number;
  boughtThroughPartner: boolean;
  warrantyEndsOn: string | null;
  serviceManager: ContactPerson;
  referents: Referent[];
  administrativeEmail: string | null;
  abandonment: AbandonmentRule;
  penaltyClauses: PenaltyClause[];
  /** Null where the contract is none of maintenance. */
  maintenance: MaintenanceClause | null;
}

/** The terms with everything said that a version may leave out. */
export type CompleteTerms = ContractTerms &
  Required<Pick<ContractTerms, 'channelCalendars' | 'pausing' | 'verification'>>;

export function completeTerms(terms: ContractTerms): CompleteTerms {
  return {
    ...terms,
    channelCalendars: terms.channelCalendars ?? [],
    pausing: terms.pausing ?? { response: [], resolution: [] },
    verification: terms.verification ?? STAFF_VERIFIES,
  };
}

/** The calendar by which a channel is open. */
export function calendarOfChannel(
  { calendarId, channelCalendars = [] }: Pick<ContractTerms, 'calendarId' | 'channelCalendars'>,
  channel: Channel,
): string {
  return channelCalendars.find((one) => one.channel === channel)?.calendarId ?? calendarId;
}
