import type { ContractCode } from '../registry/calendars.ts';
import { ARPAE } from './arpae.ts';
import { H24 } from './h24.ts';
import { POLI } from './poli.ts';
import { type Scenario, type Step, stepsOf } from './scenario.ts';

/** A scenario of a contract; its key names it in the idempotency key and in other scenarios. */
export interface DemoRequest extends Omit<Scenario, 'steps'> {
  key: string;
  contract: ContractCode;
  steps: Step[];
}

const BY_CONTRACT: [ContractCode, Record<string, Scenario>][] = [
  ['POLI', POLI],
  ['ARPAE', ARPAE],
  ['H24', H24],
];

/** Every request of the demo, those that take longest first: they wait for suppliers while the others are made. */
export const REQUESTS: DemoRequest[] = BY_CONTRACT.flatMap(([contract, scenarios]) =>
  Object.entries(scenarios).map(([name, scenario]) => ({
    ...scenario,
    key: `${contract.toLowerCase()}-${name}`,
    contract,
    steps: stepsOf(scenario),
  })),
).sort((a, b) => patience(b) - patience(a));

function patience({ steps }: DemoRequest): number {
  return steps.filter(([what]) => what === 'await').length;
}
