import type { ClockState } from '../request/clocks.ts';
import type { Channel, ClockTarget, RequestStateName } from '../request/state.ts';
import type { Interval } from '../time/interval.ts';

/** A request as a month's measures see it. Instants in epoch milliseconds. */
export interface RequestFact {
  id: string;
  channel: Channel;
  state: RequestStateName;
  priority: number | null;
  resolvedDirectly: boolean;
  deadlines: DeadlineFact[];
}

export interface DeadlineFact {
  cycle: number;
  target: ClockTarget;
  state: ClockState;
}

export const CALL_OUTCOMES = ['answered', 'abandoned', 'timeout', 'key_exit'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** A call as a month's measures see it; `waitSeconds` from entering the queue until answered or gone. */
export interface CallFact {
  direction: 'in' | 'out';
  startedAt: number;
  outcome: CallOutcome;
  waitSeconds: number;
}

/** Minutes or less in which the service was not to be had. `to` after `from`; epoch milliseconds. */
export interface DowntimeFact {
  from: number;
  to: number;
}

/** All of a request that any clause depends on. Requests with the same measure are judged the same. */
export type RequestMeasure = Omit<RequestFact, 'id'>;

/** All of a call that any clause depends on; `isOpen`: it began within opening hours. */
export interface CallMeasure extends Omit<CallFact, 'startedAt'> {
  isOpen: boolean;
}

/** One measure that so many facts share. */
export interface Tally<Measure> {
  measure: Measure;
  count: number;
}

/** A month of a contract, facts that are judged the same being counted together. The order means nothing. */
export interface MonthFacts {
  /** The month's instants in Europe/Rome. */
  month: Interval;
  requests: readonly Tally<RequestMeasure>[];
  calls: readonly Tally<CallMeasure>[];
  downtimes: readonly DowntimeFact[];
}
