import type { AbandonmentRule } from '../service-levels/abandoned-calls.ts';
import type { PenaltyClause } from '../service-levels/clauses.ts';
import type { MaintenanceClause } from './maintenance.ts';
import type { ProcessTerms } from './terms.ts';

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
export interface ContractTerms extends Omit<ProcessTerms, 'contractId' | 'contractVersion' | 'maintenance'> {
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
