import type { ProcessTerms } from '../domain/contract/terms.ts';

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

/** Which abandoned calls count towards the abandonment rate (R17). */
export interface AbandonmentTerms {
  /** ISO 8601, elapsed time: shorter waits are not counted. */
  minimumWait: string;
  countTimeouts: boolean;
  countKeyExits: boolean;
}

/** A monthly indicator with a threshold (R16, R17). Percents and per milles are exact decimal text. */
export interface ThresholdClause {
  kind: 'direct_resolution' | 'abandoned_calls';
  comparison: 'less_than' | 'more_than';
  thresholdPercent: string;
  ratePerMille: string;
  base: 'yearly_amount';
}

/** Credits by steps of availability (R37). */
export interface AvailabilityClause {
  kind: 'availability_credit';
  base: 'monthly_fee';
  steps: { lessThanPercent: string; creditPercent: string }[];
}

export type PenaltyClause = ThresholdClause | AvailabilityClause;

/** One version of what a contract says. Money is integer cents in EUR. */
export interface ContractTerms extends Omit<ProcessTerms, 'contractId' | 'contractVersion'> {
  yearlyAmountCents: number;
  monthlyFeeCents: number;
  boughtThroughPartner: boolean;
  warrantyEndsOn: string | null;
  serviceManager: ContactPerson;
  referents: Referent[];
  administrativeEmail: string | null;
  abandonment: AbandonmentTerms;
  penaltyClauses: PenaltyClause[];
}
