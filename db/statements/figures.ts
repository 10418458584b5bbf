import { createHash } from 'node:crypto';
import { calendarOfChannel } from '../../domain/contract/contract-terms.ts';
import type { StatementLine } from '../../domain/service-levels/clauses.ts';
import { countDeadlines, type DeadlineCount } from '../../domain/service-levels/deadline-counts.ts';
import type { InvoicedPart } from '../../domain/service-levels/deductible-period.ts';
import { statementOf } from '../../domain/service-levels/statement.ts';
import { dateOfDay, dayNumber } from '../../domain/time/local-date.ts';
import { addMonths, monthRange } from '../../domain/time/rome.ts';
import { workingCalendar } from '../calendars/working-calendars.ts';
import { type ContractRow, findContract } from '../contracts/contracts.ts';
import type { Db } from '../database.ts';
import type { Scope } from '../scope.ts';
import { invoicedPartsOf } from './invoiced-parts.ts';
import { type FactsOfMonth, type TalliedMonth, tallyMonth } from './tally.ts';

/** The figures of a month, before anybody says anything about them. */
export interface Figures {
  contractVersion: number;
  lines: StatementLine[];
  totalCents: number;
  factsHash: string;
  /** Parts to invoice at list price (R38); no part of the total. */
  invoicedParts: InvoicedPart[];
}

/** The contract as it stood on the last day of the month, whose terms hold for the whole of it. */
export function contractOfMonth(
  db: Db,
  contractId: string,
  scope: Scope,
  month: string,
): Promise<ContractRow | undefined> {
  return findContract(db, contractId, scope, lastDayOf(month));
}

/** Whether the contract is in force on any day of the month. */
export function isWithinTerm(contract: Pick<ContractRow, 'startsOn' | 'endsOn'>, month: string): boolean {
  return contract.startsOn <= lastDayOf(month) && contract.endsOn >= `${month}-01`;
}

/** The figures of a month as the facts stand now, and how its deadlines stand. */
export async function previewFigures(
  db: Db,
  contract: ContractRow,
  month: string,
  now: number,
): Promise<Figures & { deadlines: DeadlineCount[] }> {
  const facts = await tallyMonth(db, await factsOfMonth(db, contract, month, now));
  const invoicedParts = await invoicedPartsOf(db, contract.id, facts.month);
  return { ...figuresOf(contract, facts, invoicedParts), deadlines: countDeadlines(facts.requests) };
}

/** Which facts are the month's, with the opening hours of the calendar as it is now. */
export async function factsOfMonth(
  db: Db,
  contract: ContractRow,
  month: string,
  now: number,
): Promise<FactsOfMonth> {
  const range = monthRange(month);
  const calendar = await workingCalendar(db, calendarOfChannel(contract.terms, 'phone'));
  const open = calendar.intervalsBetween(range.from, range.to);
  return { contractId: contract.id, month: range, open, until: Math.min(range.to, now) };
}

/** The figures that facts come to. */
export function figuresOf(
  contract: ContractRow,
  facts: TalliedMonth,
  invoicedParts: InvoicedPart[],
): Figures {
  return {
    contractVersion: contract.termsVersion,
    ...statementOf(contract.terms, facts),
    factsHash: facts.factsHash,
    invoicedParts,
  };
}

/** The hash that a statement carries: of its canonical JSON (keys in this order), and so of its facts as well. */
export function statementHash(contractId: string, month: string, revision: number, figures: Figures): string {
  const { contractVersion, totalCents, factsHash, invoicedParts } = figures;
  const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort(byKey));
  const canonical = {
    contractId,
    contractVersion,
    currency: 'EUR',
    factsHash,
    // Where there are none the member is left out.
    ...(invoicedParts.length > 0 ? { invoicedParts: invoicedParts.map(sorted) } : {}),
    lines: figures.lines.map(sorted),
    month,
    revision,
    totalCents,
  };
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

function lastDayOf(month: string): string {
  return dateOfDay(dayNumber(`${addMonths(month, 1)}-01`) - 1);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
