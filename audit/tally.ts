import type { AuditedRequest } from '../db/audited.ts';
import type { ContractTerms } from '../domain/contract/contract-terms.ts';
import { clockState } from '../domain/request/clocks.ts';
import type { RequestState } from '../domain/request/state.ts';
import { applyClause, type PenaltyClause } from '../domain/service-levels/clauses.ts';
import { judgeDeadline } from '../domain/service-levels/deadlines-met.ts';
import { judgeDirectResolution } from '../domain/service-levels/direct-resolution.ts';
import type { RequestFact } from '../domain/service-levels/facts.ts';
import type { Share } from '../domain/service-levels/share.ts';
import type { AuditedLine } from './result.ts';

type Measured = Omit<RequestFact, 'id'>;

/** Counts requests for the clauses that are about requests; calls and downtimes have no workflow to prove them. */
export interface Tally {
  count(proved: Measured | null, readModel: Measured | null): void;
  lines(): AuditedLine[];
}

export function createTally(terms: ContractTerms | null): Tally {
  const counted = (terms?.penaltyClauses ?? []).filter(isAboutRequests).map((clause) => ({
    clause,
    proved: { numerator: 0, denominator: 0 },
    readModel: { numerator: 0, denominator: 0 },
  }));
  return {
    count(proved, readModel) {
      for (const one of counted) {
        if (proved) add(one.proved, one.clause, proved);
        if (readModel) add(one.readModel, one.clause, readModel);
      }
    },
    lines: () =>
      counted.map(({ clause, proved, readModel }) => {
        const money = terms as ContractTerms;
        const lines = {
          proved: applyClause(clause, proved, money),
          readModel: applyClause(clause, readModel, money),
        };
        return { ...lines, agrees: JSON.stringify(lines.proved) === JSON.stringify(lines.readModel) };
      }),
  };
}

type AboutRequests = Extract<
  PenaltyClause,
  { kind: 'deadlines_met' } | { kind: 'direct_resolution' | 'abandoned_calls' }
>;

function isAboutRequests(clause: PenaltyClause): clause is AboutRequests {
  return clause.kind === 'direct_resolution' || clause.kind === 'deadlines_met';
}

function add(share: Share, clause: AboutRequests, fact: Measured): void {
  const verdict =
    clause.kind === 'deadlines_met'
      ? judgeDeadline(fact, clause.target, clause.priority)
      : judgeDirectResolution(fact);
  if (!verdict.counted) return;
  share.denominator += 1;
  if (verdict.hit) share.numerator += 1;
}

/** A request as its rebuilt state says. */
export function factOfState(state: RequestState): Measured {
  const { channel, priority, resolvedDirectly } = state;
  const deadlines = state.clocks.map((clock) => ({
    cycle: clock.cycle,
    target: clock.target,
    state: clockState(clock),
  }));
  return { channel, state: state.state, priority, resolvedDirectly, deadlines };
}

/** A request as its rows say. */
export function factOfRows({ request, deadlines }: AuditedRequest): Measured {
  const { channel, state, priority, resolvedDirectly } = request;
  return { channel, state, priority, resolvedDirectly, deadlines } as unknown as Measured;
}
