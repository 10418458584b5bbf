import type { components } from '../../../generated/api.d.ts';

/** One thing that differs between two versions of a contract, and all that a change would make different. */
export type ContractDifference = components['schemas']['ContractDifference'];
export type ContractChanges = components['schemas']['ContractChanges'];
