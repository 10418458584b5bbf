import type { Channel } from '../request/state.ts';
import type { PenaltyClause } from '../service-levels/clauses.ts';
import {
  type ChannelCalendar,
  type CompleteTerms,
  type ContactPerson,
  type ContractTerms,
  completeTerms,
  type Referent,
} from './contract-terms.ts';
import { MAINTENANCE_DOCUMENTS, type MaintenanceClause, type MaintenanceDocument } from './maintenance.ts';
import { matchChanged, sameElapsedTime, sameValue, sameWorkingTime } from './matching.ts';
import {
  type ContractTarget,
  type PausedTarget,
  SUSPEND_REASONS,
  type SuspendReason,
  type Target,
  type Verification,
} from './terms.ts';

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
type ValueField<Kind extends ValueKind> = (typeof CHANGED_VALUES)[Kind][number];

/** What stood before and what stands after; null where there was or is nothing. */
interface Changed<Value> {
  from: Value;
  to: Value;
}

interface Value<Kind extends ValueKind, Of> extends Changed<Of> {
  kind: Kind;
  field: ValueField<Kind>;
}

/** The durations of one row of the service levels, ISO 8601 in working time. */
type TargetDurations = Omit<Target, 'categoryId' | 'priority'>;

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

/** What a contract says: what holds for it as a whole, and one version of its terms. */
export interface ContractText extends CompleteTerms {
  code: string;
  title: string;
  cig: string | null;
  /** Local dates, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
}

type Compare<Of> = (before: Of, after: Of) => ContractChange[];

/** How each field is compared. Every field has its entry, so that the compiler names one that is forgotten. */
type Comparisons<Of> = { [Field in keyof Of]-?: Compare<Of[Field]> };

/**
 * What differs between two texts of a contract, in the order in which the contract is read. What means the same is no
 * difference: `PT60M` and `PT1H`, `0.5` and `0.50`, the same rows, reasons or clauses in another order. Pure; the same
 * text against itself gives nothing.
 */
export function compareContracts(before: ContractText, after: ContractText): ContractChange[] {
  return compareEach<ContractText>(CONTRACT, before, after);
}

/** As compareContracts, for two versions of the terms alone. */
export function compareTerms(before: ContractTerms, after: ContractTerms): ContractChange[] {
  return compareEach<CompleteTerms>(TERMS, completeTerms(before), completeTerms(after));
}

function compareEach<Of extends object>(comparisons: Comparisons<Of>, before: Of, after: Of) {
  return (Object.keys(comparisons) as (keyof Of)[]).flatMap((field) =>
    comparisons[field](before[field], after[field]),
  );
}

const within =
  <Of extends object>(comparisons: Comparisons<Of>): Compare<Of> =>
  (before, after) =>
    compareEach(comparisons, before, after);

/** The change where the two are not the same. */
const where =
  <Of>(isSame: (a: Of, b: Of) => boolean, change: (between: Changed<Of>) => ContractChange): Compare<Of> =>
  (from, to) =>
    isSame(from, to) ? [] : [change({ from, to })];

const text = (field: ValueField<'text'>) =>
  where<string | null>(Object.is, (between) => ({ kind: 'text', field, ...between }));
const day = (field: ValueField<'day'>) =>
  where<string | null>(Object.is, (between) => ({ kind: 'day', field, ...between }));
const amount = (field: ValueField<'amount'>) =>
  where<number>(Object.is, (between) => ({ kind: 'amount', field, ...between }));
const flag = (field: ValueField<'flag'>) =>
  where<boolean>(Object.is, (between) => ({ kind: 'flag', field, ...between }));
const count = (field: ValueField<'count'>) =>
  where<number>(Object.is, (between) => ({ kind: 'count', field, ...between }));
const calendar = (field: ValueField<'calendar'>) =>
  where<string>(Object.is, (between) => ({ kind: 'calendar', field, ...between }));
const workingTime = (field: ValueField<'working_time'>) =>
  where<string>(sameWorkingTime, (between) => ({ kind: 'working_time', field, ...between }));
const elapsedTime = (field: ValueField<'elapsed_time'>) =>
  where<string>(sameElapsedTime, (between) => ({ kind: 'elapsed_time', field, ...between }));

/** A change for each of all items that is in one of two lists only. */
const membership =
  <Item>(
    all: readonly Item[],
    change: (item: Item, between: Changed<boolean>) => ContractChange,
  ): Compare<Item[]> =>
  (before, after) =>
    all
      .map((item) => ({ item, from: before.includes(item), to: after.includes(item) }))
      .filter(({ from, to }) => from !== to)
      .map(({ item, ...between }) => change(item, between));

const targets: Compare<ContractTarget[]> = (before, after) =>
  matchChanged(before, after, sameTarget, [rowOf])
    .map(({ from, to }) => ({ row: (to ?? from) as ContractTarget, from, to }))
    .sort((a, b) => (rowOf(a.row) < rowOf(b.row) ? -1 : 1))
    .map(({ row: { categoryId, categoryGroup, priority }, from, to }) => ({
      kind: 'target',
      categoryId,
      ...(categoryGroup ? { categoryGroup } : {}),
      priority,
      from: from && durationsOf(from),
      to: to && durationsOf(to),
    }));

/** Which row of the service levels it is. */
const rowOf = ({ categoryId, categoryGroup, priority }: ContractTarget): string =>
  JSON.stringify([categoryId, categoryGroup ?? null, priority]);

/** What a row promises. */
const durationsOf = ({ takeCharge, response, resolution }: ContractTarget): TargetDurations => ({
  takeCharge,
  response,
  resolution,
});

function sameTarget(a: ContractTarget, b: ContractTarget): boolean {
  const [before, after] = [durationsOf(a), durationsOf(b)];
  const names = Object.keys(after) as (keyof TargetDurations)[];
  return rowOf(a) === rowOf(b) && names.every((name) => sameWorkingTime(before[name], after[name]));
}

const channelCalendars: Compare<ChannelCalendar[]> = (before, after) =>
  matchChanged(before, after, sameValue, [({ channel }) => channel]).map(({ from, to }) => ({
    kind: 'channel_calendar',
    channel: ((to ?? from) as ChannelCalendar).channel,
    from: from?.calendarId ?? null,
    to: to?.calendarId ?? null,
  }));

const pausingOf = (target: PausedTarget) =>
  membership(SUSPEND_REASONS, (reason, between) => ({
    kind: 'clock_pausing_reason',
    target,
    reason,
    ...between,
  }));

function sameVerification(a: Verification, b: Verification): boolean {
  if (a.window === null || b.window === null) return a.mode === b.mode && a.window === b.window;
  return a.mode === b.mode && sameElapsedTime(a.window, b.window);
}

const referents: Compare<Referent[]> = (before, after) =>
  matchChanged(before, after, sameValue, [
    ({ email }) => email.toLowerCase(),
    ({ name }) => name.toLowerCase(),
  ]).map(({ from, to }) => ({ kind: 'referent', from, to }));

/** Clauses that measure the same go together, those with the same threshold first. */
const penaltyClauses: Compare<PenaltyClause[]> = (before, after) =>
  matchChanged(before, after, (a, b) => sameValue(rounded(a), rounded(b)), [
    (clause) => `${measureOf(clause)} ${'thresholdPercent' in clause ? Number(clause.thresholdPercent) : ''}`,
    measureOf,
  ]).map(({ from, to }) => ({ kind: 'clause', from, to }));

const measureOf = (clause: PenaltyClause): string =>
  clause.kind === 'deadlines_met' ? `${clause.kind} ${clause.target} ${clause.priority}` : clause.kind;

/** Amounts are rounded half up unless the clause says otherwise. */
const rounded = (clause: PenaltyClause) => ({ rounding: 'half_up', ...clause });

const maintenance: Compare<MaintenanceClause | null> = (from, to) => {
  if (from === null || to === null) return from === to ? [] : [{ kind: 'maintenance', from, to }];
  return compareEach<MaintenanceClause>(MAINTENANCE, from, to);
};

const MAINTENANCE: Comparisons<MaintenanceClause> = {
  categoryIds: where(sameMembers, (between) => ({ kind: 'maintained_categories', ...between })),
  coversOtherSuppliersHardware: flag('maintenance.coversOtherSuppliersHardware'),
  requiredDocuments: membership(MAINTENANCE_DOCUMENTS, (document, between) => ({
    kind: 'required_document',
    document,
    ...between,
  })),
};

function sameMembers(a: string[] | null, b: string[] | null): boolean {
  return sameValue(a && [...a].sort(), b && [...b].sort());
}

const TERMS: Comparisons<CompleteTerms> = {
  yearlyAmountCents: amount('yearlyAmountCents'),
  monthlyFeeCents: amount('monthlyFeeCents'),
  boughtThroughPartner: flag('boughtThroughPartner'),
  warrantyEndsOn: day('warrantyEndsOn'),
  serviceManager: where<ContactPerson>(sameValue, (between) => ({ kind: 'service_manager', ...between })),
  referents,
  administrativeEmail: text('administrativeEmail'),
  calendarId: calendar('calendarId'),
  channelCalendars,
  targets,
  pausingReasons: membership(SUSPEND_REASONS, (reason, between) => ({
    kind: 'pausing_reason',
    reason,
    ...between,
  })),
  pausing: within<CompleteTerms['pausing']>({
    response: pausingOf('response'),
    resolution: pausingOf('resolution'),
  }),
  verification: where(sameVerification, (between) => ({ kind: 'verification', ...between })),
  offerWindow: workingTime('offerWindow'),
  survey: within<ContractTerms['survey']>({
    window: elapsedTime('survey.window'),
    remindAfter: elapsedTime('survey.remindAfter'),
  }),
  recontact: within<ContractTerms['recontact']>({
    deadline: workingTime('recontact.deadline'),
    attempts: count('recontact.attempts'),
  }),
  reopenWindow: elapsedTime('reopenWindow'),
  abandonment: within<ContractTerms['abandonment']>({
    minimumWait: elapsedTime('abandonment.minimumWait'),
    countTimeouts: flag('abandonment.countTimeouts'),
    countKeyExits: flag('abandonment.countKeyExits'),
  }),
  maintenance,
  penaltyClauses,
};

const CONTRACT: Comparisons<ContractText> = {
  code: text('code'),
  title: text('title'),
  cig: text('cig'),
  startsOn: day('startsOn'),
  endsOn: day('endsOn'),
  ...TERMS,
};
