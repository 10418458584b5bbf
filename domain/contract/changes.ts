import type { Channel } from '../request/state.ts';
import type { PenaltyClause } from '../service-levels/clauses.ts';
import type { ContactPerson, Referent } from './contract-terms.ts';
import type { MaintenanceClause, MaintenanceDocument } from './maintenance.ts';
import type { PausedTarget, SuspendReason, Target, Verification } from './terms.ts';

/** The single values of a contract by what they are, named as in the contract: `recontact.attempts`. */
export const CHANGED_VALUES = {
  text: ['code', 'title', 'cig', 'administrativeEmail'],
  day: ['startsOn', 'endsOn', 'warrantyEndsOn'],
  amount: ['yearlyAmountCents', 'monthlyFeeCents'],
  flag: [
    'boughtThroughPartner',
    'abandonment.countTimeouts',
    'abandonment.countKeyExits',
    'maintenance.coversOtherSuppliersHardware',
  ],
  count: ['recontact.attempts'],
  working_time: ['offerWindow', 'recontact.deadline'],
  elapsed_time: ['reopenWindow', 'survey.window', 'survey.remindAfter', 'abandonment.minimumWait'],
  calendar: ['calendarId'],
} as const;
type ValueKind = keyof typeof CHANGED_VALUES;
export type ValueField<Kind extends ValueKind> = (typeof CHANGED_VALUES)[Kind][number];

/** What stood before and what stands after; null where there was or is nothing. */
export interface Changed<Value> {
  from: Value;
  to: Value;
}

interface Value<Kind extends ValueKind, Of> extends Changed<Of> {
  kind: Kind;
  field: ValueField<Kind>;
}

/** The durations of one row of the service levels, ISO 8601 in working time. */
export type TargetDurations = Omit<Target, 'categoryId' | 'priority'>;

/**
 * One thing that differs between two texts of a contract. Days are `YYYY-MM-DD`, amounts whole cents, durations ISO
 * 8601.
 */
export type ContractChange =
  | Value<'text', string | null>
  | Value<'day', string | null>
  | Value<'amount', number>
  | Value<'flag', boolean>
  | Value<'count', number>
  | Value<'working_time', string>
  | Value<'elapsed_time', string>
  | Value<'calendar', string>
  | ({
      kind: 'target';
      categoryId: Target['categoryId'];
      /** Present where the row is for a group of the catalogue. */
      categoryGroup?: string;
      priority: Target['priority'];
    } & Changed<TargetDurations | null>)
  /** The calendar by which a channel is open; null: that of the contract. */
  | ({ kind: 'channel_calendar'; channel: Channel } & Changed<string | null>)
  | ({ kind: 'pausing_reason'; reason: SuspendReason } & Changed<boolean>)
  /** What stops one clock alone. */
  | ({ kind: 'clock_pausing_reason'; target: PausedTarget; reason: SuspendReason } & Changed<boolean>)
  | ({ kind: 'verification' } & Changed<Verification>)
  | ({ kind: 'service_manager' } & Changed<ContactPerson>)
  | ({ kind: 'referent' } & Changed<Referent | null>)
  | ({ kind: 'clause' } & Changed<PenaltyClause | null>)
  | ({ kind: 'maintenance' } & Changed<MaintenanceClause | null>)
  | ({ kind: 'maintained_categories' } & Changed<string[] | null>)
  | ({ kind: 'required_document'; document: MaintenanceDocument } & Changed<boolean>);
