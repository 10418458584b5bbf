import { isDeepStrictEqual } from 'node:util';
import {
  differingCalls,
  frozenFacts,
  importedDowntimes,
  journalledDowntimes,
} from '../db/audits/audited-facts.ts';
import { type AuditedTime, importedFacts } from '../db/audits/audited-requests.ts';
import { workingCalendar } from '../db/calendars/working-calendars.ts';
import { contractTermsOf } from '../db/contracts/terms.ts';
import type { Db } from '../db/database.ts';
import { frozenParts } from '../db/statements/invoiced-parts.ts';
import { hashOf } from '../db/statements/statements.ts';
import { downtimeMeasure, requestMeasure, type TalliedMonth, tallyFrozen } from '../db/statements/tally.ts';
import { calendarOfChannel } from '../domain/contract/contract-terms.ts';
import type { AuditedLine, AuditedStatement, Finding } from '../domain/service-levels/audit.ts';
import type { StatementLine } from '../domain/service-levels/clauses.ts';
import type { DowntimeFact } from '../domain/service-levels/facts.ts';
import { type CallMeasure, type RequestMeasure, statementOf } from '../domain/service-levels/statement.ts';
import type { Interval } from '../domain/time/interval.ts';
import { type Candidates, downtimeAsOf, statesAsOf, TOLERANCE_MS } from './as-of.ts';
import { auditInvoicedParts } from './invoiced-parts.ts';
import { createCounter, measureOf, measureOfState } from './measures.ts';
import type { Moment } from './rebuild.ts';
import { statementName, withinMonth } from './registered-facts.ts';

/** A revision that stands, while the month's requests are gone through. */
export interface StatementAudit {
  /** The requests that it counts: also those that no row and no history tells of are to be looked at. */
  requestIds: string[];
  /** Those whose parts it lists or may have left out, received in whatever month. */
  partsRequestIds: string[];
  /** @param moments the request's states; null where its histories do not tell, which is a finding of its own */
  checkRequest(requestId: string, name: string, moments: readonly Moment[] | null): void;
  /** Goes through the other facts, once every request was checked, and reckons the statement anew. */
  finish(): Promise<{ statement: AuditedStatement; findings: Finding[] }>;
}

/** The revisions of a month that stand: the one that is issued, and one on its way to be. */
export async function standingStatements(
  db: Db,
  time: AuditedTime,
  month: string,
): Promise<StatementAudit[]> {
  const rows = await standingRows(db, time.contractId, month);
  return Promise.all(rows.map((row) => auditOf(db, row, time)));
}

type StatementRow = Awaited<ReturnType<typeof standingRows>>[number];

function standingRows(db: Db, contractId: string, month: string) {
  return db
    .selectFrom('statements')
    .selectAll()
    .where('contractId', '=', contractId)
    .where('month', '=', month)
    .where('state', '<>', 'superseded')
    .orderBy('revision')
    .execute();
}

async function auditOf(db: Db, row: StatementRow, time: AuditedTime): Promise<StatementAudit> {
  const { contractId } = time;
  const month = { from: time.from.getTime(), to: time.to.getTime() };
  const frozenAt = row.createdAt.getTime();
  const findings: Finding[] = [];
  const requests = createCounter<RequestMeasure>();
  const calls = createCounter<CallMeasure>();
  const downtimes: DowntimeFact[] = [];
  const counts = { requests: 0, calls: 0, downtimes: 0 };
  const invoicedParts = await auditInvoicedParts(db, { statementId: row.id, frozenAt }, time);
  const frozenRequests = await frozenFacts(db, row.id, 'request');

  function find(field: string, proved: unknown, found: unknown): void {
    const about = { id: row.id, name: statementName(row.month, row.revision) };
    findings.push({ subject: 'statement', ...about, kind: 'difference', field, proved, found });
  }

  /** What was frozen, where it was a candidate; else what is proved, and the fact is named. */
  function check<Measure>(
    fact: string,
    candidates: Candidates<Measure>,
    frozen: Measure | null,
  ): Measure | null {
    if (candidates.some((one) => isDeepStrictEqual(one, frozen))) return frozen;
    const [proved = null] = candidates;
    find(`statement_facts[${fact}]`, proved, frozen);
    return proved;
  }

  async function checkImportedRequests(): Promise<void> {
    const imported = new Map((await importedFacts(db, time)).map((one) => [one.id, one]));
    for (const [ref, measure] of await frozenFacts(db, row.id, 'imported_request')) {
      counts.requests += 1;
      const one = imported.get(ref);
      const candidates = [one ? measureOf(one, one.deadlines) : null];
      const proved = check(`imported_request ${one?.number ?? ref}`, candidates, requestMeasure(measure));
      if (proved) requests.add(proved);
    }
  }

  /** @param open the opening hours; null where they may have been others */
  async function checkCalls(tallies: TalliedMonth['calls'], open: readonly Interval[] | null): Promise<void> {
    for (const { measure, count } of tallies) {
      counts.calls += count;
      calls.add(measure, count);
    }
    for (const { name, proved, frozen } of await differingCalls(db, row, time, open, TOLERANCE_MS)) {
      find(`statement_facts[call ${name}]`, proved, frozen);
      if (frozen) calls.add(frozen, -1);
      if (proved) calls.add(proved);
    }
  }

  async function checkDowntimes(): Promise<void> {
    const frozen = await frozenFacts(db, row.id, 'downtime');
    const journalled = await journalledDowntimes(db, contractId);
    const imported = await importedDowntimes(db, time, month.to);
    counts.downtimes = frozen.size;
    for (const ref of new Set([...frozen.keys(), ...journalled.keys()])) {
      const measure = frozen.get(ref);
      const found = measure === undefined ? null : downtimeMeasure(measure);
      const entries = journalled.get(ref);
      const other = imported.find(({ id }) => id === ref);
      const candidates = entries
        ? downtimeAsOf(frozenAt, entries, time)
        : [other ? withinMonth(other, time) : null];
      const proved = candidates ? check(`downtime ${ref}`, candidates, found) : found;
      if (proved) downtimes.push(proved);
    }
  }

  return {
    requestIds: [...frozenRequests.keys()],
    partsRequestIds: invoicedParts.requestIds,
    checkRequest(requestId, name, moments) {
      const measure = frozenRequests.get(requestId);
      const frozen = measure === undefined ? null : requestMeasure(measure);
      if (frozen) counts.requests += 1;
      const states = moments && statesAsOf(frozenAt, moments);
      if (states)
        for (const { field, proved, found } of invoicedParts.compare(requestId, states))
          find(field, proved, found);
      const counted = states?.filter(
        ({ terms, receivedAt }) =>
          terms.contractId === contractId && receivedAt >= month.from && receivedAt < month.to,
      );
      const candidates = counted ? counted.map(measureOfState) : [frozen];
      const proved = check(`request ${name}`, candidates.length > 0 ? candidates : [null], frozen);
      if (proved) requests.add(proved);
    },
    async finish() {
      const { contractVersion, lines: stated, factsHash, revision } = row;
      const terms = await contractTermsOf(db, contractId, contractVersion);
      const calendarId = calendarOfChannel(terms, 'phone');
      const { updatedAt } = await db
        .selectFrom('calendars')
        .select('updatedAt')
        .where('id', '=', calendarId)
        .executeTakeFirstOrThrow();
      const calendarChanged = updatedAt.getTime() > frozenAt;
      const calendar = await workingCalendar(db, calendarId);
      const frozen = await tallyFrozen(db, row.id, month);
      await checkImportedRequests();
      await checkCalls(
        frozen.calls,
        calendarChanged ? null : calendar.intervalsBetween(month.from, month.to),
      );
      await checkDowntimes();
      if (frozen.factsHash !== factsHash) find('statement_facts', factsHash, frozen.factsHash);
      const totalCents = Number(row.totalCents);
      const invoiced = await frozenParts(db, row.id);
      const figures = { contractVersion, lines: stated, totalCents, factsHash, invoicedParts: invoiced };
      const hash = hashOf(contractId, row.month, revision, figures);
      if (hash !== row.hash) find('statements.hash', hash, row.hash);
      const counted = { requests: requests.tallies(), calls: calls.tallies(), downtimes };
      const proved = statementOf(terms, { month, ...counted });
      const lines = compareLines(proved.lines, stated);
      const agrees = lines.every((line) => line.agrees) && proved.totalCents === totalCents;
      return {
        findings,
        statement: {
          ...{ id: row.id, revision, state: row.state, frozenAt: row.createdAt.toISOString() },
          ...{ ...counts, calendarChanged, lines, provedCents: proved.totalCents, statedCents: totalCents },
          isProved: findings.length === 0 && agrees,
        },
      };
    },
  };
}

/** The figures of a line; its formula is their wording, which a later version may put otherwise. */
const FIGURES = [
  ...(['kind', 'target', 'priority', 'numerator', 'denominator', 'percent', 'comparison'] as const),
  ...(['thresholdPercent', 'penalty', 'amountCents'] as const),
];

/** The lines of the same clauses beside each other, in the order of the contract. */
export function compareLines(
  proved: readonly StatementLine[],
  readModel: readonly StatementLine[],
): AuditedLine[] {
  return Array.from({ length: Math.max(proved.length, readModel.length) }, (_, index) => {
    const [one, other] = [proved[index] ?? null, readModel[index] ?? null];
    const agrees = one !== null && other !== null && FIGURES.every((figure) => one[figure] === other[figure]);
    return { proved: one, readModel: other, agrees };
  });
}
