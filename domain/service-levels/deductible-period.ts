import { isMaintenance, type MaintenanceClause } from '../contract/maintenance.ts';
import { DAY_MS, dateOfDay, dayNumber } from '../time/local-date.ts';

/** R38: more than so many days between the end of the warranty and the start of the contract open a deductible period. */
const GRACE_DAYS = 30;
const DEDUCTIBLE_MONTHS = 3;

/** What decides on the deductible period of a maintenance contract. Local dates, `YYYY-MM-DD`. */
interface MaintenanceTerms {
  startsOn: string;
  /** Null where no warranty is known. */
  warrantyEndsOn: string | null;
  /** It covers hardware that was bought from others. */
  coversOtherSuppliersHardware: boolean;
}

/**
 * The deductible period (franchigia) in which every replaced part is invoiced at list price, as local dates, the
 * second not included; null where there is none.
 */
export function deductiblePeriod(terms: MaintenanceTerms): { from: string; to: string } | null {
  const gap = terms.warrantyEndsOn === null ? 0 : dayNumber(terms.startsOn) - dayNumber(terms.warrantyEndsOn);
  if (gap <= GRACE_DAYS && !terms.coversOtherSuppliersHardware) return null;
  return { from: terms.startsOn, to: addMonthsClamped(terms.startsOn, DEDUCTIBLE_MONTHS) };
}

/** Whether parts replaced on a local date are invoiced at list price. */
export function partsAreInvoiced(terms: MaintenanceTerms, date: string): boolean {
  const period = deductiblePeriod(terms);
  return period !== null && date >= period.from && date < period.to;
}

/** What of a contract and a work order decides on how its parts are paid. */
interface ReplacedParts {
  /** The contract's, local date. */
  startsOn: string;
  warrantyEndsOn: string | null;
  maintenance: MaintenanceClause | null;
  /** The entry of the catalogue that the work is on. */
  categoryId: string | null;
  /** The local date of the completion, in Europe/Rome. */
  replacedOn: string;
}

/** Whether the parts of a work order are invoiced at list price: only maintenance has a deductible period. */
export function areInvoicedAtListPrice(parts: ReplacedParts): boolean {
  const { startsOn, warrantyEndsOn, maintenance, categoryId, replacedOn } = parts;
  if (!maintenance || !isMaintenance(maintenance, categoryId)) return false;
  const { coversOtherSuppliersHardware } = maintenance;
  return partsAreInvoiced({ startsOn, warrantyEndsOn, coversOtherSuppliersHardware }, replacedOn);
}

/** The same day so many months later, or the last of a month that has no such day. */
function addMonthsClamped(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const daysInMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dateOfDay(Math.floor(first.getTime() / DAY_MS) + Math.min(day, daysInMonth) - 1);
}

/** A part that a maintenance contract's deductible period makes the administration pay at list price (R38). */
export interface InvoicedPart {
  requestId: string;
  requestNumber: string;
  workOrderId: string;
  workOrderNumber: string;
  /** When the work order was completed, ISO 8601 UTC. */
  replacedAt: string;
  code: string | null;
  description: string;
  quantity: number;
}
