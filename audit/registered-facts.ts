import { isDeepStrictEqual } from 'node:util';
import {
  type AuditedTime,
  countCalls,
  differingCalls,
  importedDowntimes,
  JOURNAL_FIELDS,
  type JournalEntry,
  type JournalledRow,
  journalEntries,
  journalledRows,
  registeredDowntimes,
  tallyImportedCalls,
  tallyJournalledCalls,
} from '../db/audits/audited-facts.ts';
import type { Db } from '../db/database.ts';
import type { AuditedFacts, Finding } from '../domain/service-levels/audit.ts';
import type { CallMeasure, DowntimeFact, Tally } from '../domain/service-levels/facts.ts';
import type { Interval } from '../domain/time/interval.ts';

/** The calls or downtimes of a month by the journal, and where the tables say otherwise. */
export interface ProvedFacts<Measure> {
  counts: AuditedFacts;
  /** With those that were imported, which nothing here can prove. */
  facts: readonly Measure[];
  findings: Finding[];
}

/** Differing calls are looked at one by one up to here; a table that differs in more is not mended by a longer list. */
const MOST_DIFFERING = 5000;

/** @param db a transaction in which nothing moves @param open the contract's opening hours in the month */
export async function proveCalls(
  db: Db,
  time: AuditedTime,
  open: readonly Interval[],
): Promise<ProvedFacts<Tally<CallMeasure>>> {
  const { registered, takenOver } = await countCalls(db, time);
  const differing = await differingCalls(db, time, MOST_DIFFERING);
  return {
    counts: { registered, takenOver, proved: registered - differing.length },
    facts: [...(await tallyJournalledCalls(db, time, open)), ...(await tallyImportedCalls(db, time, open))],
    findings: differing.flatMap((row) => findingsOf('call', row)),
  };
}

/** @param until to when a downtime that lasts still is counted; epoch milliseconds */
export async function proveDowntimes(
  db: Db,
  time: AuditedTime,
  until: number,
): Promise<ProvedFacts<DowntimeFact>> {
  const month = { from: time.from.getTime(), to: time.to.getTime() };
  const journalled = newest(await journalEntries(db, time.contractId, 'downtime'));
  const rows = await registeredDowntimes(db, time.contractId);
  const own = new Map(rows.map(({ ref, fact }) => [ref, fact]));
  const facts: DowntimeFact[] = [];
  const refs = new Set<string>();
  let takenOver = 0;
  for (const [ref, { fact, cause }] of journalled) {
    const lies = withinMonth(downtimeOf(fact, until), month);
    if (lies) {
      facts.push(lies);
      refs.add(ref);
      if (cause === 'taken_over') takenOver += 1;
    }
  }
  for (const [ref, fact] of own) if (withinMonth(downtimeOf(fact, until), month)) refs.add(ref);
  const differing = [...refs].filter((ref) => !isDeepStrictEqual(own.get(ref), journalled.get(ref)?.fact));
  const findings = (await journalledRows(db, 'downtime', differing)).flatMap((row) =>
    findingsOf('downtime', row),
  );
  for (const { fromAt, toAt } of await importedDowntimes(db, time)) {
    const lies = withinMonth({ from: fromAt.getTime(), to: toAt?.getTime() ?? until }, month);
    if (lies) facts.push(lies);
  }
  return {
    counts: { registered: refs.size, takenOver, proved: refs.size - differing.length },
    facts,
    findings,
  };
}

/** By row, the last that the journal says of each. */
export function newest(entries: readonly JournalEntry[]): Map<string, JournalEntry> {
  return new Map(entries.map((entry) => [entry.ref, entry]));
}

/** A downtime from its journalled fact. Epoch milliseconds. @param until where it has not ended */
export function downtimeOf(fact: readonly unknown[], until: number): DowntimeFact {
  const [, from, to] = fact as [number, number, number | null];
  return { from: milliseconds(from), to: to === null ? until : milliseconds(to) };
}

/** The part within the month; null where there is none. */
export function withinMonth({ from, to }: DowntimeFact, month: Interval): DowntimeFact | null {
  const within = { from: Math.max(from, month.from), to: Math.min(to, month.to) };
  return within.from < within.to ? within : null;
}

/** What differs between the journal and the row. */
function findingsOf(
  subject: 'call' | 'downtime',
  { ref, contractId, journalled, foundContractId, found }: JournalledRow,
): Finding[] {
  const table = subject === 'call' ? 'calls' : 'downtimes';
  const name = nameOf(subject, journalled ?? found) ?? ref;
  const finding = (kind: Finding['kind'], field: string, proved: unknown, there: unknown): Finding => ({
    ...{ subject, id: ref, name, kind, field },
    ...{ proved, found: there },
  });
  if (journalled === null) return [finding('unregistered_row', table, 'not registered', 'a row')];
  if (found === null) return [finding('missing_row', table, 'a row', 'no row')];
  const moved =
    contractId === foundContractId
      ? []
      : [finding('difference', `${table}.contractId`, contractId, foundContractId)];
  const differing = JOURNAL_FIELDS[subject].flatMap((field, index) =>
    isDeepStrictEqual(journalled[index], found[index])
      ? []
      : [
          finding(
            'difference',
            `${table}.${field}`,
            told(field, journalled[index]),
            told(field, found[index]),
          ),
        ],
  );
  return [...moved, ...differing];
}

function nameOf(subject: 'call' | 'downtime', fact: readonly unknown[] | null): string | null {
  if (!fact) return null;
  return subject === 'call' ? String(fact[0]) : String(told('fromAt', fact[1]));
}

/** A journalled member as people read it: instants are kept in microseconds. */
export function told(field: string, value: unknown): unknown {
  if (!field.endsWith('At') || typeof value !== 'number') return value;
  const at = new Date(milliseconds(value)).toISOString();
  const rest = value % 1000;
  return rest === 0 ? at : at.replace('Z', `${String(rest).padStart(3, '0')}Z`);
}

export function milliseconds(microseconds: number): number {
  return Math.floor(microseconds / 1000);
}
