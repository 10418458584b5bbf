import type { ProcessTerms } from '../domain/contract/terms.ts';
import type { AbandonmentRule } from '../domain/service-levels/abandoned-calls.ts';
import type { PenaltyClause } from '../domain/service-levels/clauses.ts';

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

/** One version of what a contract says. Money is integer cents in EUR. */
export interface ContractTerms extends Omit<ProcessTerms, 'contractId' | 'contractVersion'> {
  yearlyAmountCents: number;
  monthlyFeeCents: number;
  boughtThroughPartner: boolean;
  warrantyEndsOn: string | null;
  serviceManager: ContactPerson;
  referents: Referent[];
  administrativeEmail: string | null;
  abandonment: AbandonmentRule;
  penaltyClauses: PenaltyClause[];
}
