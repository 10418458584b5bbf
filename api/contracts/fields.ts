import type { ContractRow, NewContract } from '../../db/contracts/contracts.ts';
import { completeTerms } from '../../domain/contract/contract-terms.ts';
import type { ContractFields } from './schema.ts';

/** The contract as the API gives it: its own fields and those of the terms in force side by side. */
export function toItem(row: ContractRow) {
  const { terms, ...contract } = row;
  return { ...contract, ...completeTerms(terms) };
}

/** The fields of a contract's row with some version of its terms. */
export function toFields(row: ContractRow, terms: ContractRow['terms']): ContractFields {
  const { code, title, administrationId, cig, startsOn, endsOn } = row;
  return { code, title, administrationId, cig, startsOn, endsOn, ...completeTerms(terms) };
}

/** The contract as the database takes it: the row, and the terms as one version. */
export function toRow(fields: ContractFields, validFrom: string, createdBy: string | null): NewContract {
  const { code, title, administrationId, cig, startsOn, endsOn, ...rest } = fields;
  const targets = rest.targets.map(({ categoryGroup, ...target }) =>
    categoryGroup == null ? target : { ...target, categoryGroup },
  );
  const terms = { ...rest, targets };
  return { code, title, administrationId, cig, startsOn, endsOn, validFrom, terms, createdBy };
}
