import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { CallRow } from '../../db/calls/calls.ts';
import type { Db } from '../../db/database.ts';
import { contractOfMonth } from '../../db/statements/figures.ts';
import { calendarOfChannel } from '../../domain/contract/contract-terms.ts';
import { judgeAbandonment, type VerdictReason } from '../../domain/service-levels/verdicts.ts';
import { monthOf } from '../../domain/time/rome.ts';

/** All that the rule for abandoned calls may answer. */
export const CALL_REASONS = [
  'answered',
  'abandoned',
  'timeout_counted',
  'timeout_not_counted',
  'key_exit_counted',
  'key_exit_not_counted',
  'waited_too_briefly',
  'outside_opening_hours',
  'outbound',
] as const satisfies readonly VerdictReason[];
type CallReason = (typeof CALL_REASONS)[number];

interface CallVerdict {
  counted: boolean;
  abandoned: boolean;
  why: CallReason;
  isOpen: boolean;
}

/**
 * What the contract's rule (R17) says of each call, as its month's statement will: by the terms in force on the last
 * day of the month. The terms are read once for each contract and month among them.
 */
export async function judgeCalls(
  db: Db,
  calls: readonly CallRow[],
): Promise<(CallRow & { verdict: CallVerdict })[]> {
  const rules = new Map<string, ReturnType<typeof ruleOf>>();
  return Promise.all(
    calls.map(async (call) => {
      const month = monthOf(call.startedAt.getTime());
      const key = `${call.contractId} ${month}`;
      const asked = rules.get(key) ?? ruleOf(db, call.contractId, month);
      rules.set(key, asked);
      const { abandonment, calendar } = await asked;
      const isOpen = calendar.isOpen(call.startedAt.getTime());
      const { counted, hit, why } = judgeAbandonment(
        { ...call, startedAt: call.startedAt.getTime() },
        abandonment,
        isOpen,
      );
      return { ...call, verdict: { counted, abandoned: hit, why: why as CallReason, isOpen } };
    }),
  );
}

async function ruleOf(db: Db, contractId: string, month: string) {
  const contract = await contractOfMonth(db, contractId, { kind: 'all' }, month);
  if (!contract) throw new Error(`There is no contract ${contractId}`);
  const calendarId = calendarOfChannel(contract.terms, 'phone');
  return { abandonment: contract.terms.abandonment, calendar: await workingCalendar(db, calendarId) };
}
