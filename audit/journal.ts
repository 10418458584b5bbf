import { isDeepStrictEqual } from 'node:util';
import { compareJournal, JOURNAL_FIELDS, type JournalledRow } from '../db/audits/audited-facts.ts';
import type { AuditedTime } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import type { JournalKind } from '../db/fact-journal.ts';
import type { AuditedFacts, Finding } from '../domain/service-levels/audit.ts';

/** Differing rows are looked at one by one up to here; a table that differs in more is not mended by a longer list. */
const MOST_DIFFERING = 5000;

/** What the rows of a kind say otherwise than the journal, in a month. */
export async function compareWithJournal(
  db: Db,
  kind: JournalKind,
  time: AuditedTime,
): Promise<{ counts: AuditedFacts; findings: Finding[] }> {
  const { registered, takenOver, differing, rows } = await compareJournal(db, kind, time, MOST_DIFFERING);
  const counts = { registered, takenOver, proved: registered - differing };
  return { counts, findings: rows.flatMap((row) => rowFindings(kind, row)) };
}

function rowFindings(
  subject: JournalKind,
  { ref, contractId, journalled, foundContractId, found }: JournalledRow,
): Finding[] {
  const table = `${subject}s`;
  const name = nameOf(subject, journalled ?? found ?? [ref]);
  const finding = (kind: Finding['kind'], field: string, proved: unknown, there: unknown): Finding => ({
    ...{ subject, id: ref, name, kind, field },
    ...{ proved, found: there },
  });
  if (journalled === null) return [finding('unregistered_row', table, 'not registered', 'a row')];
  if (found === null) return [finding('missing_row', table, 'a row', 'no row')];
  const members = [
    ['contractId', contractId, foundContractId],
    ...JOURNAL_FIELDS[subject].map((field, index) => [
      field,
      readable(field, journalled[index]),
      readable(field, found[index]),
    ]),
  ];
  return members.flatMap(([field, proved, there]) =>
    isDeepStrictEqual(proved, there) ? [] : finding('difference', `${table}.${field}`, proved, there),
  );
}

function nameOf(subject: JournalKind, [first, second]: readonly unknown[]): string {
  if (subject === 'statement') return statementName(String(first), Number(second));
  return String(subject === 'call' ? first : readable('fromAt', second));
}

/** A statement as people call it. */
export function statementName(month: string, revision: number): string {
  return `${month} rev. ${revision}`;
}

/** A journalled member as people read it: instants are kept in microseconds. */
function readable(field: string, value: unknown): unknown {
  if (!field.endsWith('At') || typeof value !== 'number') return value;
  const at = new Date(Math.floor(value / 1000)).toISOString();
  const rest = value % 1000;
  return rest === 0 ? at : at.replace('Z', `${String(rest).padStart(3, '0')}Z`);
}
