import { isDeepStrictEqual } from 'node:util';
import {
  type AuditedTime,
  auditedStatements,
  callsRecordedBy,
  importedCalls,
  importedDowntimes,
  JOURNAL_FIELDS,
  type JournalEntry,
  journalEntries,
  journalledCalls,
} from '../db/audits/audited-facts.ts';
import { importedFacts } from '../db/audits/audited-requests.ts';
import { workingCalendar } from '../db/calendars/working-calendars.ts';
import { contractTermsOf } from '../db/contracts/terms.ts';
import type { Db } from '../db/database.ts';
import { type StatementFactRow, statementFactBatches } from '../db/statements/facts.ts';
import { hashOf } from '../db/statements/figures.ts';
import { frozenParts } from '../db/statements/invoiced-parts.ts';
import { callMeasure, downtimeMeasure, requestMeasure, tallyFrozen } from '../db/statements/tally.ts';
import type { AuditedStatement, Finding } from '../domain/service-levels/audit.ts';
import type { CallMeasure, DowntimeFact, RequestMeasure } from '../domain/service-levels/facts.ts';
import { statementOf } from '../domain/service-levels/statement.ts';
import { proveInvoicedParts } from './invoiced-parts.ts';
import { compareLines } from './lines.ts';
import { createCounter, measureOf, measureOfState, statesAt, TOLERANCE_MS } from './measures.ts';
import { isDue, type Possible, possibleCall, possibleDowntime } from './possible.ts';
import type { Moment } from './rebuild.ts';
import { newest, told, withinMonth } from './registered-facts.ts';

type StatementRow = Awaited<ReturnType<typeof auditedStatements>>[number];

/** A revision that stands, while the month's requests are gone through. */
export interface StatementProof {
  /** The requests that it counts: also those that no row and no history tells of are to be looked at. */
  requestIds: string[];
  /** Those whose parts it lists or may have left out, received in whatever month. */
  partsRequestIds: string[];
  /** @param moments the request's states; null where its histories do not tell, which is a finding of its own */
  judge(requestId: string, name: string, moments: readonly Moment[] | null): void;
  /** Goes through the other facts, once every request was judged, and reckons the statement anew. */
  finish(): Promise<{ statement: AuditedStatement; findings: Finding[] }>;
}

/** What the rows of a month's statements say otherwise than the journal. */
export async function auditStatementRows(
  db: Db,
  { contractId }: AuditedTime,
  month: string,
): Promise<Finding[]> {
  const rows = await auditedStatements(db, contractId, month);
  const journalled = newest(await journalEntries(db, contractId, 'statement'));
  const missing = [...journalled].flatMap(([id, { fact }]): Finding[] => {
    const [ofMonth, revision] = fact;
    if (ofMonth !== month || rows.some((row) => row.id === id)) return [];
    const about = { id, name: nameOf(month, Number(revision)) };
    return [finding(about, 'missing_row', 'statements', 'a row', 'no row')];
  });
  const differing = rows.flatMap((row): Finding[] => {
    const about = { id: row.id, name: nameOf(month, row.revision) };
    const entry = journalled.get(row.id);
    if (!entry) return [finding(about, 'unregistered_row', 'statements', 'not registered', 'a row')];
    return JOURNAL_FIELDS.statement.flatMap((field, index) => {
      const [proved, found] = [entry.fact[index], row.fact[index]];
      if (isDeepStrictEqual(proved, found)) return [];
      return [finding(about, 'difference', `statements.${field}`, told(field, proved), told(field, found))];
    });
  });
  return [...missing, ...differing];
}

/** The revisions of a month that stand: the one that is issued, and one on its way to be. */
export async function standingStatements(
  db: Db,
  time: AuditedTime,
  month: string,
): Promise<StatementProof[]> {
  const rows = await auditedStatements(db, time.contractId, month);
  return Promise.all(rows.filter(({ state }) => state !== 'superseded').map((row) => proofOf(db, row, time)));
}

const BATCH = 2000;

async function proofOf(db: Db, row: StatementRow, time: AuditedTime): Promise<StatementProof> {
  const { contractId } = time;
  const month = { from: time.from.getTime(), to: time.to.getTime() };
  const frozenAt = row.createdAt.getTime();
  const about = { id: row.id, name: nameOf(row.month, row.revision) };
  const findings: Finding[] = [];
  const requests = createCounter<RequestMeasure>();
  const calls = createCounter<CallMeasure>();
  const downtimes: DowntimeFact[] = [];
  const counts = { requests: 0, calls: 0, downtimes: 0 };
  const invoicedParts = await proveInvoicedParts(db, { statementId: row.id, frozenAt }, time);
  const frozenRequests = new Map<string, RequestMeasure>();
  for await (const { ref, measure } of factsOf('request')) frozenRequests.set(ref, requestMeasure(measure));

  async function* factsOf(...kinds: StatementFactRow['kind'][]): AsyncGenerator<StatementFactRow> {
    for await (const batch of statementFactBatches(db, row.id, BATCH))
      yield* batch.filter(({ kind }) => kinds.includes(kind));
  }

  /** What was frozen, where it can have been so; else what is proved, and the fact is named. */
  function settle<Measure>(
    fact: string,
    possible: Possible<Measure>,
    frozen: Measure | null,
  ): Measure | null {
    if (possible.some((one) => isDeepStrictEqual(one, frozen))) return frozen;
    const [proved = null] = possible;
    findings.push(finding(about, 'difference', `statement_facts[${fact}]`, proved, frozen));
    return proved;
  }

  async function judgeImportedRequests(): Promise<void> {
    const rows = await importedFacts(db, contractId, time);
    const imported = new Map(rows.map((one) => [one.id, measureOf(one, one.deadlines)]));
    for await (const { ref, measure, name } of factsOf('imported_request')) {
      counts.requests += 1;
      const possible = [imported.get(ref) ?? null];
      const proved = settle(`imported_request ${name ?? ref}`, possible, requestMeasure(measure));
      if (proved) requests.add(proved);
    }
  }

  async function judgeCalls(isOpen: ((at: number) => boolean) | null): Promise<void> {
    let due = 0;
    for await (const batch of statementFactBatches(db, row.id, BATCH)) {
      const frozen = batch.filter(({ kind }) => kind === 'call');
      const refs = frozen.map(({ ref }) => ref);
      const entries = await journalledCalls(db, contractId, refs);
      const imported = await importedCalls(
        db,
        time,
        refs.filter((ref) => !entries.has(ref)),
      );
      for (const { ref, measure, name } of frozen) {
        const found = callMeasure(measure);
        const entry = entries.get(ref) ?? imported.get(ref);
        const open = isOpen ?? (() => found.isOpen);
        const proved = settle(
          `call ${name ?? ref}`,
          entry ? possibleCall(entry, frozenAt, time, open) : [null],
          found,
        );
        counts.calls += 1;
        if (entries.has(ref) && entry && isDue(entry, frozenAt)) due += 1;
        if (proved) calls.add(proved);
      }
    }
    const registered = await callsRecordedBy(db, time, new Date(frozenAt - TOLERANCE_MS));
    if (registered.length > due) await nameMissingCalls(registered, isOpen ?? (() => true));
  }

  async function nameMissingCalls(registered: string[], isOpen: (at: number) => boolean): Promise<void> {
    const frozen = new Set<string>();
    for await (const { ref } of factsOf('call')) frozen.add(ref);
    const missing = registered.filter((ref) => !frozen.has(ref));
    for (const entry of (await journalledCalls(db, contractId, missing)).values()) {
      const proved = settle(
        `call ${String(entry.fact[0])}`,
        possibleCall(entry, frozenAt, time, isOpen),
        null,
      );
      if (proved) calls.add(proved);
    }
  }

  async function judgeDowntimes(): Promise<void> {
    const entries = new Map<string, JournalEntry[]>();
    for (const entry of await journalEntries(db, contractId, 'downtime'))
      entries.set(entry.ref, [...(entries.get(entry.ref) ?? []), entry]);
    const imported = new Map(
      (await importedDowntimes(db, time)).map(({ id, fromAt, toAt }) => [
        id,
        withinMonth({ from: fromAt.getTime(), to: toAt?.getTime() ?? month.to }, month),
      ]),
    );
    const frozen = new Map<string, DowntimeFact>();
    for await (const { ref, measure } of factsOf('downtime')) frozen.set(ref, downtimeMeasure(measure));
    counts.downtimes = frozen.size;
    for (const ref of new Set([...frozen.keys(), ...entries.keys()])) {
      const found = frozen.get(ref) ?? null;
      const own = entries.get(ref);
      const possible = own ? possibleDowntime(own, frozenAt, time) : [imported.get(ref) ?? null];
      const proved = possible ? settle(`downtime ${ref}`, possible, found) : found;
      if (proved) downtimes.push(proved);
    }
  }

  return {
    requestIds: [...frozenRequests.keys()],
    partsRequestIds: invoicedParts.requestIds,
    judge(requestId, name, moments) {
      const frozen = frozenRequests.get(requestId) ?? null;
      if (frozen) counts.requests += 1;
      const states = moments && statesAt(moments, frozenAt);
      if (states)
        for (const { field, proved, found } of invoicedParts.judge(requestId, states))
          findings.push(finding(about, 'difference', field, proved, found));
      const possible = states
        ? states
            .filter(({ terms, receivedAt }) => terms.contractId === contractId && isWithin(receivedAt, month))
            .map(measureOfState)
        : [frozen];
      const proved = settle(`request ${name}`, possible.length > 0 ? possible : [null], frozen);
      if (proved) requests.add(proved);
    },
    async finish() {
      const terms = await contractTermsOf(db, contractId, row.contractVersion);
      const { updatedAt } = await db
        .selectFrom('calendars')
        .select('updatedAt')
        .where('id', '=', terms.calendarId)
        .executeTakeFirstOrThrow();
      const calendarChanged = updatedAt.getTime() > frozenAt;
      const calendar = await workingCalendar(db, terms.calendarId);
      await judgeImportedRequests();
      await judgeCalls(calendarChanged ? null : (at) => calendar.isOpen(at));
      await judgeDowntimes();
      const frozen = await tallyFrozen(db, row.id, month);
      if (frozen.factsHash !== row.factsHash)
        findings.push(finding(about, 'difference', 'statement_facts', row.factsHash, frozen.factsHash));
      const totalCents = Number(row.totalCents);
      const { contractVersion, lines: stated, factsHash } = row;
      const hash = hashOf(contractId, row.month, row.revision, {
        contractVersion,
        lines: stated,
        totalCents,
        factsHash,
        invoicedParts: await frozenParts(db, row.id),
      });
      if (hash !== row.hash) findings.push(finding(about, 'difference', 'statements.hash', hash, row.hash));
      const proved = statementOf(terms, {
        month,
        requests: requests.tallies(),
        calls: calls.tallies(),
        downtimes,
      });
      const lines = compareLines(proved.lines, stated);
      return {
        findings,
        statement: {
          id: row.id,
          revision: row.revision,
          state: row.state,
          frozenAt: row.createdAt.toISOString(),
          ...counts,
          calendarChanged,
          lines,
          provedCents: proved.totalCents,
          statedCents: totalCents,
          isProved:
            findings.length === 0 && lines.every(({ agrees }) => agrees) && proved.totalCents === totalCents,
        },
      };
    },
  };
}

function isWithin(at: number, { from, to }: { from: number; to: number }): boolean {
  return at >= from && at < to;
}

function nameOf(month: string, revision: number): string {
  return `${month} rev. ${revision}`;
}

function finding(
  about: { id: string; name: string },
  kind: Finding['kind'],
  field: string,
  proved: unknown,
  found: unknown,
): Finding {
  return { subject: 'statement', ...about, kind, field, proved, found };
}
