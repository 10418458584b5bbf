import type { PenaltyClause } from '../service-levels/clauses.ts';
import type { ContractChange, TargetDurations, ValueField } from './changes.ts';
import {
  type ChannelCalendar,
  type CompleteTerms,
  type ContactPerson,
  type ContractTerms,
  completeTerms,
  type Referent,
} from './contract-terms.ts';
import { MAINTENANCE_DOCUMENTS, type MaintenanceClause } from './maintenance.ts';
import { pairChanged } from './pair.ts';
import { sameElapsedTime, sameValue, sameWorkingTime } from './same.ts';
import {
  type ContractTarget,
  type PausedTarget,
  SUSPEND_REASONS,
  type SuspendReason,
  type Verification,
} from './terms.ts';

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

const text =
  (field: ValueField<'text'>): Compare<string | null> =>
  (from, to) =>
    from === to ? [] : [{ kind: 'text', field, from, to }];

const day =
  (field: ValueField<'day'>): Compare<string | null> =>
  (from, to) =>
    from === to ? [] : [{ kind: 'day', field, from, to }];

const amount =
  (field: ValueField<'amount'>): Compare<number> =>
  (from, to) =>
    from === to ? [] : [{ kind: 'amount', field, from, to }];

const flag =
  (field: ValueField<'flag'>): Compare<boolean> =>
  (from, to) =>
    from === to ? [] : [{ kind: 'flag', field, from, to }];

const count =
  (field: ValueField<'count'>): Compare<number> =>
  (from, to) =>
    from === to ? [] : [{ kind: 'count', field, from, to }];

const workingTime =
  (field: ValueField<'working_time'>): Compare<string> =>
  (from, to) =>
    sameWorkingTime(from, to) ? [] : [{ kind: 'working_time', field, from, to }];

const elapsedTime =
  (field: ValueField<'elapsed_time'>): Compare<string> =>
  (from, to) =>
    sameElapsedTime(from, to) ? [] : [{ kind: 'elapsed_time', field, from, to }];

/** What of a row of the service levels says which row it is, and what it promises. */
const TARGET: { [Field in keyof Required<ContractTarget>]: 'which' | 'duration' } = {
  categoryId: 'which',
  categoryGroup: 'which',
  priority: 'which',
  takeCharge: 'duration',
  response: 'duration',
  resolution: 'duration',
};

const targets: Compare<ContractTarget[]> = (before, after) => {
  const pairs = pairChanged(before, after, sameTarget, [rowOf]);
  return pairs
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
};

function targetFields(which: 'which' | 'duration'): (keyof ContractTarget)[] {
  return (Object.keys(TARGET) as (keyof ContractTarget)[]).filter((field) => TARGET[field] === which);
}

const rowOf = (target: ContractTarget): string =>
  JSON.stringify(targetFields('which').map((field) => target[field] ?? null));

const durationsOf = ({ takeCharge, response, resolution }: ContractTarget): TargetDurations => ({
  takeCharge,
  response,
  resolution,
});

function sameTarget(a: ContractTarget, b: ContractTarget): boolean {
  const durations = targetFields('duration') as (keyof TargetDurations)[];
  return rowOf(a) === rowOf(b) && durations.every((field) => sameWorkingTime(a[field], b[field]));
}

const pausingReasons: Compare<SuspendReason[]> = (before, after) =>
  SUSPEND_REASONS.filter((reason) => before.includes(reason) !== after.includes(reason)).map((reason) => ({
    kind: 'pausing_reason',
    reason,
    from: before.includes(reason),
    to: after.includes(reason),
  }));

const channelCalendars: Compare<ChannelCalendar[]> = (before, after) =>
  pairChanged(before, after, sameValue, [({ channel }) => channel]).map(({ from, to }) => ({
    kind: 'channel_calendar',
    channel: ((to ?? from) as ChannelCalendar).channel,
    from: from?.calendarId ?? null,
    to: to?.calendarId ?? null,
  }));

const pausingOf =
  (target: PausedTarget): Compare<SuspendReason[]> =>
  (before, after) =>
    SUSPEND_REASONS.filter((reason) => before.includes(reason) !== after.includes(reason)).map((reason) => ({
      kind: 'clock_pausing_reason',
      target,
      reason,
      from: before.includes(reason),
      to: after.includes(reason),
    }));

const verification: Compare<Verification> = (from, to) =>
  from.mode === to.mode && sameWindow(from.window, to.window) ? [] : [{ kind: 'verification', from, to }];

function sameWindow(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : sameElapsedTime(a, b);
}

const serviceManager: Compare<ContactPerson> = (from, to) =>
  sameValue(from, to) ? [] : [{ kind: 'service_manager', from, to }];

const referents: Compare<Referent[]> = (before, after) =>
  pairChanged(before, after, sameValue, [
    ({ email }) => email.toLowerCase(),
    ({ name }) => name.toLowerCase(),
  ]).map(({ from, to }) => ({ kind: 'referent', from, to }));

/** Clauses that measure the same go together, those with the same threshold first. */
const penaltyClauses: Compare<PenaltyClause[]> = (before, after) =>
  pairChanged(before, after, (a, b) => sameValue(rounded(a), rounded(b)), [
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
  categoryIds: (from, to) =>
    sameValue(from && [...from].sort(), to && [...to].sort())
      ? []
      : [{ kind: 'maintained_categories', from, to }],
  coversOtherSuppliersHardware: flag('maintenance.coversOtherSuppliersHardware'),
  requiredDocuments: (before, after) =>
    MAINTENANCE_DOCUMENTS.filter((one) => before.includes(one) !== after.includes(one)).map((document) => ({
      kind: 'required_document',
      document,
      from: before.includes(document),
      to: after.includes(document),
    })),
};

const TERMS: Comparisons<CompleteTerms> = {
  yearlyAmountCents: amount('yearlyAmountCents'),
  monthlyFeeCents: amount('monthlyFeeCents'),
  boughtThroughPartner: flag('boughtThroughPartner'),
  warrantyEndsOn: day('warrantyEndsOn'),
  serviceManager,
  referents,
  administrativeEmail: text('administrativeEmail'),
  calendarId: (from, to) => (from === to ? [] : [{ kind: 'calendar', field: 'calendarId', from, to }]),
  channelCalendars,
  targets,
  pausingReasons,
  pausing: within<CompleteTerms['pausing']>({
    response: pausingOf('response'),
    resolution: pausingOf('resolution'),
  }),
  verification,
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
