import { targetFor, targetsFor } from '../../domain/contract/terms.ts';
import type { Priority } from '../../domain/request/priority.ts';
import { targetBudget } from '../../domain/time/deadline.ts';
import { addMonths, monthRange } from '../../domain/time/rome.ts';
import type { WorkingCalendar } from '../../domain/time/working-time.ts';
import type { Fact } from '../../import-history/fact.ts';
import type { ContractCode } from './registry/calendars.ts';
import { CONTRACTS } from './registry/contracts.ts';
import { type Chance, createChance } from './seeded-random.ts';

export const PAST_MONTHS = 13;

/** The months that went otherwise than they should, counted back from the last closed one. All are the university's. */
export const TROUBLED = {
  /** Too few requests by telephone were resolved directly (R16). */
  directResolution: 0,
  /** Too many callers hung up (R17). */
  abandonedCalls: 3,
  /** The service was down for hours (R37). */
  availability: 6,
} as const;

/** How much happens under a contract in a usual month. */
const USUAL: Record<
  ContractCode,
  { requests: number; calls: number; queues: readonly [string, ...string[]] }
> = {
  POLI: { requests: 260, calls: 330, queues: ['guasti', 'servizi', 'informazioni'] },
  ARPAE: { requests: 110, calls: 150, queues: ['prenotazioni', 'informazioni'] },
  H24: { requests: 200, calls: 270, queues: ['emergenze', 'segnalazioni'] },
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BY_TELEPHONE = 0.7;
const OTHER_CHANNELS = ['email', 'portal', 'app', 'voicemail'] as const;
const PRIORITIES = [1, 2, 3, 3, 3, 4, 4, 5] as const;
const AUGUST = '08';
const LONGEST_WORK = 4_000;

/** What each contract grants whatever the category. */
const GENERAL_TARGETS = new Map(
  CONTRACTS.map(({ code, targets }) => {
    const rows = targets.map(({ category, ...row }) => ({ ...row, categoryId: category }));
    return [code, targetsFor(rows, null)];
  }),
);

interface Setting {
  contract: ContractCode;
  month: string;
  calendar: WorkingCalendar;
  chance: Chance;
  /** Less happens in August. */
  season: number;
}

/**
 * What another system would have brought of the closed months: the same facts for the same months, whenever and wherever
 * they are made.
 * @param before the month ('YYYY-MM') that is not closed yet
 */
export function pastMonths(before: string, calendars: ReadonlyMap<ContractCode, WorkingCalendar>): Fact[] {
  return Array.from({ length: PAST_MONTHS }, (_, back) =>
    Array.from(calendars, ([contract, calendar]) =>
      factsOf(contract, calendar, addMonths(before, -1 - back), back),
    ),
  ).flat(2);
}

function factsOf(contract: ContractCode, calendar: WorkingCalendar, month: string, back: number): Fact[] {
  const chance = createChance(`${contract} ${month}`);
  const season = (month.endsWith(AUGUST) ? 0.6 : 1) * (0.9 + 0.2 * chance.next());
  const setting: Setting = { contract, month, calendar, chance, season };
  const isTroubled = (kind: keyof typeof TROUBLED) => contract === 'POLI' && back === TROUBLED[kind];
  return [
    ...requests(setting, isTroubled('directResolution') ? 0.725 : 0.77 + 0.1 * chance.next()),
    ...calls(setting, isTroubled('abandonedCalls') ? 0.045 : 0.01 + 0.015 * chance.next()),
    ...downtimes(setting, isTroubled('availability')),
  ];
}

/** @param direct the share of those by telephone that are resolved directly */
function requests(setting: Setting, direct: number): Fact[] {
  const { contract, month, chance, season } = setting;
  const count = Math.round(USUAL[contract].requests * season);
  const byTelephone = Math.round(count * BY_TELEPHONE);
  const directly = Math.round(byTelephone * direct);
  const end = monthRange(month).to - MINUTE_MS;
  return Array.from({ length: count }, (_, index) => {
    const isByTelephone = index < byTelephone;
    const isDirect = index < directly;
    // Those that no statement counts come beside those by telephone, so that their share is the one that is meant.
    const isCancelled = !isByTelephone && chance.happens(0.04);
    const receivedAt = openInstant(setting);
    const minutes = isDirect ? chance.between(3, 12) : chance.between(60, LONGEST_WORK);
    const deadline = (met: number): 'met' | 'breached' | 'cancelled' => {
      if (isCancelled) return 'cancelled';
      return isDirect || chance.happens(met) ? 'met' : 'breached';
    };
    const channel = isByTelephone ? 'phone' : chance.oneOf(OTHER_CHANNELS);
    const priority = chance.oneOf(PRIORITIES);
    const [takeCharge, response, told] = [deadline(0.99), deadline(0.98), deadline(0.97)];
    const share = minutes / LONGEST_WORK;
    const { doneAt, dueAt } = workOn(setting, receivedAt, priority, told === 'breached', share);
    const workedUntil = isDirect ? receivedAt + minutes * MINUTE_MS : doneAt;
    const resolvedAt = Math.max(receivedAt, Math.min(workedUntil, end));
    // What would be late only after the month is not late in it.
    const resolution = told === 'breached' && resolvedAt <= dueAt ? 'met' : told;
    return {
      type: 'request',
      contract,
      externalId: `${contract}-${month}-R${serial(index)}`,
      number: `${month.replace('-', '')}-${contract}-${serial(index)}`,
      channel,
      priority,
      receivedAt,
      resolvedAt: isCancelled ? null : resolvedAt,
      state: isCancelled ? 'cancelled' : 'closed',
      resolvedDirectly: isDirect,
      takeCharge,
      response,
      resolution,
    };
  });
}

/**
 * When work that keeps or misses the contract's resolution target was done, within opening hours, and was due.
 * @param share 0 to 1: how much of the time that the contract grants was used, or how late it was
 */
function workOn(setting: Setting, receivedAt: number, priority: Priority, isLate: boolean, share: number) {
  const { contract, calendar } = setting;
  const target = targetFor(GENERAL_TARGETS.get(contract) ?? [], null, priority)?.resolution;
  if (!target) throw new Error(`${contract} has no general target`);
  const budgetMs = targetBudget(calendar, receivedAt, target);
  const usedMs = Math.ceil(budgetMs * (isLate ? 1.05 + share / 2 : 0.05 + 0.9 * share));
  return {
    doneAt: calendar.addWorkingTime(receivedAt, usedMs),
    dueAt: calendar.addWorkingTime(receivedAt, budgetMs),
  };
}

/** Calls that end alike. Waiting and talking in whole seconds, from the least to the most. */
interface CallKind {
  count: number;
  outcome: 'answered' | 'abandoned' | 'key_exit';
  /** The share of them that the exchange ended, as nobody answered in time. */
  timeouts?: number;
  waits: [from: number, to: number];
  talks?: [from: number, to: number];
  isOut?: boolean;
  isClosed?: boolean;
}

/** @param abandoned the share of the counted calls whose caller hung up */
function calls(setting: Setting, abandoned: number): Fact[] {
  const { contract, month, chance, season } = setting;
  const counted = Math.round(USUAL[contract].calls * season);
  const gone = Math.round(counted * abandoned);
  const some = (share: number) => Math.round(counted * share);
  const kinds: CallKind[] = [
    { count: gone, outcome: 'abandoned', timeouts: 0.25, waits: [20, 240] },
    { count: counted - gone, outcome: 'answered', waits: [2, 60], talks: [60, 600] },
    { count: some(0.02), outcome: 'abandoned', waits: [1, 4] },
    { count: some(0.015), outcome: 'key_exit', waits: [10, 60] },
    { count: some(0.08), outcome: 'answered', waits: [4, 25], talks: [40, 300], isOut: true },
    { count: some(0.03), outcome: 'abandoned', waits: [10, 90], isClosed: true },
  ];
  const all = kinds.flatMap((kind) => Array.from({ length: kind.count }, () => kind));
  return all.flatMap(({ outcome, timeouts, waits, talks, isOut = false, isClosed = false }, index) => {
    const isTimeout = timeouts !== undefined && chance.happens(timeouts);
    const waitSeconds = chance.between(...waits);
    const talkSeconds = talks ? chance.between(...talks) : 0;
    const startedAt = isClosed ? closedInstant(setting) : openInstant(setting);
    if (startedAt === null) return [];
    const wait = waitSeconds * 1000;
    return {
      type: 'call',
      contract,
      externalId: `${contract}-${month}-C${serial(index)}`,
      direction: isOut ? 'out' : 'in',
      caller: null,
      callee: null,
      queue: isOut ? null : chance.oneOf(USUAL[contract].queues),
      startedAt,
      answeredAt: outcome === 'answered' ? startedAt + wait : null,
      endedAt: startedAt + wait + talkSeconds * 1000,
      outcome: isTimeout ? 'timeout' : outcome,
      waitSeconds,
    };
  });
}

function downtimes(setting: Setting, isLong: boolean): Fact[] {
  const { contract, month, chance } = setting;
  if (!isLong && !chance.happens(0.4)) return [];
  const minutes = isLong ? 340 : chance.between(5, 14);
  const startedAt = Math.min(openInstant(setting), monthRange(month).to - 6 * HOUR_MS);
  return [
    {
      type: 'downtime',
      contract,
      externalId: `${contract}-${month}-D0001`,
      startedAt,
      endedAt: startedAt + minutes * MINUTE_MS,
      reason: isLong ? 'Guasto del centralino telefonico' : 'Aggiornamento del centralino',
    },
  ];
}

/** An instant of the month within the opening hours, whole seconds. */
function openInstant({ calendar, month, chance }: Setting): number {
  const { from, to } = monthRange(month);
  const open = calendar.workingTimeBetween(from, to);
  const last = to - 30 * MINUTE_MS;
  const at = calendar.addWorkingTime(from, 1 + Math.floor(chance.next() * (open - 1)));
  return Math.min(Math.floor((at - 1) / 1000) * 1000, last);
}

/** An instant shortly after a closing; null where the calendar never closes. */
function closedInstant(setting: Setting): number | null {
  const { calendar, month, chance } = setting;
  const day = openInstant(setting);
  const closing = calendar.intervalsBetween(day, monthRange(month).to)[0]?.to ?? day;
  const at = closing + chance.between(2, 50) * MINUTE_MS;
  return at < monthRange(month).to && !calendar.isOpen(at) ? at : null;
}

function serial(index: number): string {
  return String(index + 1).padStart(4, '0');
}
