import { isDeepStrictEqual } from 'node:util';
import type { Selectable } from 'kysely';
import { differingFacts, frozenRequests } from '../db/audits/audited-facts.ts';
import type { AuditedTime } from '../db/audits/audited-requests.ts';
import { workingCalendar } from '../db/calendars/working-calendars.ts';
import { contractTermsOf } from '../db/contracts/terms.ts';
import type { Db } from '../db/database.ts';
import type { StatementsTable } from '../db/schema.ts';
import { type MeasuredFact, measuredFact, measuresOf } from '../db/statements/facts.ts';
import { statementHash } from '../db/statements/figures.ts';
import { frozenParts } from '../db/statements/invoiced-parts.ts';
import { type FactKind, tallyFrozen } from '../db/statements/tally.ts';
import { calendarOfChannel } from '../domain/contract/contract-terms.ts';
import type { AuditedLine, AuditedStatement, Finding } from '../domain/service-levels/audit.ts';
import type { StatementLine } from '../domain/service-levels/clauses.ts';
import type { CallMeasure, DowntimeFact, RequestMeasure } from '../domain/service-levels/facts.ts';
import { statementOf } from '../domain/service-levels/statement.ts';
import type { Interval } from '../domain/time/interval.ts';
import { auditInvoicedParts } from './invoiced-parts.ts';
import { statementName } from './journal.ts';
import { createCounter, measureOfState } from './measures.ts';
import { type Moment, statesAsOf, TOLERANCE_MS } from './rebuild.ts';

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
  const rows = await db
    .selectFrom('statements')
    .selectAll()
    .where('contractId', '=', time.contractId)
    .where('month', '=', month)
    .where('state', '<>', 'superseded')
    .orderBy('revision')
    .execute();
  return Promise.all(rows.map((row) => auditOf(db, row, time)));
}

async function auditOf(db: Db, row: Selectable<StatementsTable>, time: AuditedTime): Promise<StatementAudit> {
  const { contractId } = time;
  const month = { from: time.from.getTime(), to: time.to.getTime() };
  const frozenAt = row.createdAt.getTime();
  const invoicedParts = await auditInvoicedParts(db, { statementId: row.id, frozenAt }, time);
  const frozen = await frozenRequests(db, row.id);
  const findings: Finding[] = [];
  /** What is proved: the facts that were frozen, those that differ put right. */
  const requests = createCounter<RequestMeasure>();
  const calls = createCounter<CallMeasure>();
  const downtimes = createCounter<DowntimeFact>();
  const groups = await measuresOf(db, row.id);
  for (const group of groups) add(measuredFact(group), group.count);

  function add({ kind, measure }: MeasuredFact, count: number): void {
    if (kind === 'call') calls.add(measure, count);
    else if (kind === 'downtime') downtimes.add(measure, count);
    else requests.add(measure, count);
  }

  function countOf(...kinds: FactKind[]): number {
    return groups.reduce((sum, { kind, count }) => (kinds.includes(kind) ? sum + count : sum), 0);
  }

  function find(field: string, proved: unknown, found: unknown): void {
    const about = { id: row.id, name: statementName(row.month, row.revision) };
    findings.push({ subject: 'statement', ...about, kind: 'difference', field, proved, found });
  }

  function putRight(name: string, proved: MeasuredFact | null, found: MeasuredFact | null): void {
    find(`statement_facts[${name}]`, proved?.measure ?? null, found?.measure ?? null);
    if (found) add(found, -1);
    if (proved) add(proved, 1);
  }

  /** @param open the opening hours; null where they may have been others */
  async function checkKnownFacts(open: readonly Interval[] | null): Promise<void> {
    for (const kind of ['imported_request', 'call', 'downtime'] as const) {
      const factOf = (measure: string | null) => (measure === null ? null : measuredFact({ kind, measure }));
      for (const one of await differingFacts(db, kind, row, time, { open, until: month.to }, TOLERANCE_MS))
        putRight(`${kind} ${one.name}`, factOf(one.proved), factOf(one.frozen));
    }
  }

  return {
    requestIds: [...frozen.keys()],
    partsRequestIds: invoicedParts.requestIds,
    checkRequest(requestId, name, moments) {
      if (!moments) return;
      const states = statesAsOf(frozenAt, moments);
      for (const { field, proved, found } of invoicedParts.compare(requestId, states))
        find(field, proved, found);
      const possible = states
        .filter(
          ({ terms, receivedAt }) =>
            terms.contractId === contractId && receivedAt >= month.from && receivedAt < month.to,
        )
        .map(measureOfState);
      const found = frozen.get(requestId) ?? null;
      const isPossible = found
        ? possible.some((one) => isDeepStrictEqual(one, found))
        : possible.length === 0;
      const factOf = (measure: RequestMeasure | null): MeasuredFact | null =>
        measure && { kind: 'request', measure };
      if (!isPossible) putRight(`request ${name}`, factOf(possible[0] ?? null), factOf(found));
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
      await checkKnownFacts(calendarChanged ? null : calendar.intervalsBetween(month.from, month.to));
      const facts = await tallyFrozen(db, row.id, month);
      if (facts.factsHash !== factsHash) find('statement_facts', factsHash, facts.factsHash);
      const totalCents = Number(row.totalCents);
      const invoiced = await frozenParts(db, row.id);
      const figures = { contractVersion, lines: stated, totalCents, factsHash, invoicedParts: invoiced };
      const hash = statementHash(contractId, row.month, revision, figures);
      if (hash !== row.hash) find('statements.hash', hash, row.hash);
      const proved = statementOf(terms, {
        month,
        requests: requests.tallies(),
        calls: calls.tallies(),
        downtimes: downtimes.tallies().map(({ measure }) => measure),
      });
      const lines = compareLines(proved.lines, stated);
      const agrees = lines.every((line) => line.agrees) && proved.totalCents === totalCents;
      return {
        findings,
        statement: {
          ...{ id: row.id, revision, state: row.state, frozenAt: row.createdAt.toISOString() },
          requests: countOf('request', 'imported_request'),
          calls: countOf('call'),
          downtimes: countOf('downtime'),
          ...{ calendarChanged, lines, provedCents: proved.totalCents, statedCents: totalCents },
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
