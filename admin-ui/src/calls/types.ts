import type { components } from '../generated/api.d.ts';

export type Call = components['schemas']['Call'];

export const CALL_OUTCOMES = [
  'answered',
  'abandoned',
  'timeout',
  'key_exit',
] as const satisfies readonly Call['outcome'][];
