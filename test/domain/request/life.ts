import type { Actor } from '../../../domain/actor.ts';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { alarmCause, nextAlarm } from '../../../domain/request/alarms.ts';
import type { NoteVisibility, RequestCommand } from '../../../domain/request/commands.ts';
import { decide } from '../../../domain/request/decide.ts';
import type { Stamped } from '../../../domain/request/events.ts';
import { evolveAll } from '../../../domain/request/evolve.ts';
import { receipt, takeChargeDuration } from '../../../domain/request/intake.ts';
import { planClock, planWith } from '../../../domain/request/plan.ts';
import { stampAfter, withPlanning } from '../../../domain/request/stamp.ts';
import type { Cause, Intake, RequestState } from '../../../domain/request/state.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { compileCalendar, type WorkingCalendar } from '../../../domain/time/working-time.ts';
import type { WorkOrderCommand } from '../../../domain/work-order/commands.ts';
import type { WorkOrder } from '../../../domain/work-order/state.ts';
import { workOrderOf } from '../../../domain/work-order/state.ts';

/** Monday 2 March 2026, 09:00 in Rome. */
export const MONDAY = Date.parse('2026-03-02T08:00:00.000Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const STAFF: Actor = { kind: 'user', id: '00000000-0000-7000-8000-00000000000a' };

const WEEKDAY = [{ from: '09:00', to: '18:00' }];

const OFFICE_HOURS: Calendar = {
  timeZone: 'Europe/Rome',
  periods: [
    {
      validFrom: '2020-01-01',
      weekly: {
        monday: WEEKDAY,
        tuesday: WEEKDAY,
        wednesday: WEEKDAY,
        thursday: WEEKDAY,
        friday: WEEKDAY,
        saturday: [],
        sunday: [],
      },
    },
  ],
  exceptions: [],
  publicHolidays: 'IT',
  patronDay: null,
};

/** Monday to Friday, 9 to 18, Italian holidays. */
export const OFFICE: WorkingCalendar = compileCalendar(OFFICE_HOURS);

/** The same until Tuesday 3 March 2026, when it closes for good at 18:00. */
export const ENDING: WorkingCalendar = compileCalendar({
  ...OFFICE_HOURS,
  periods: [...OFFICE_HOURS.periods, { validFrom: '2026-03-04', weekly: {} }],
});

export const TERMS: ProcessTerms = {
  contractId: 'contract',
  contractVersion: 1,
  calendarId: 'office',
  targets: [
    { categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT2H', resolution: 'PT8H' },
    { categoryId: null, priority: 2, takeCharge: 'PT30M', response: 'PT4H', resolution: 'P2D' },
    { categoryId: null, priority: 3, takeCharge: 'PT1H', response: 'P1D', resolution: 'P3D' },
  ],
  pausingReasons: ['waiting_requester', 'waiting_access'],
  offerWindow: 'PT30M',
  reopenWindow: 'P15D',
  survey: { window: 'P14D', remindAfter: 'P3D' },
  recontact: { deadline: 'PT8H', attempts: 3 },
};

/** A request that lives in a test: real rules, real planning, and a clock that the test moves. */
export interface Life {
  readonly state: RequestState;
  readonly stream: Stamped[];
  readonly now: number;
  at(instant: number): Life;
  wait(ms: number): Life;
  /** Carries out a command; throws its refusal's code. */
  do(command: RequestCommand): Life;
  /** Carries out a command or answers why not. */
  tryTo(command: RequestCommand): Refusal | null;
  /** Lets the next alarm ring at its own instant, or now where that has passed; throws where none is set. */
  ring(): Life;
  /** The work order with this id; throws where there is none. */
  order(id: string): WorkOrder;
}

export interface LifeOptions {
  at?: number;
  terms?: Partial<ProcessTerms>;
  intake?: Partial<Intake>;
  /** Asked anew each time: a test may put another in its place. */
  calendar?: WorkingCalendar;
}

export function beginLife(options: LifeOptions = {}): Life {
  const calendar = () => options.calendar ?? OFFICE;
  const terms = { ...TERMS, ...options.terms };
  const receivedAt = options.at ?? MONDAY;
  const facts = {
    requestId: 'request-1',
    number: '2026-000001',
    kind: 'incident' as const,
    channel: 'phone' as const,
    categoryId: null,
    impact: null,
    urgency: null,
    canBeSurveyed: true,
    ...options.intake,
  };
  const duration = takeChargeDuration(terms, facts.categoryId, facts.impact, facts.urgency);
  const takeCharge = duration && {
    duration,
    plan: planClock(calendar(), { duration, startedAt: receivedAt, pauses: [] }),
  };
  const intake = { ...facts, receivedAt, terms, takeCharge: takeCharge || null };
  const stream: Stamped[] = [receipt(intake, STAFF)];
  let state = evolveAll(null, stream);
  let now = receivedAt;
  let asked = 0;

  const life: Life = {
    get state() {
      return state;
    },
    get stream() {
      return stream;
    },
    get now() {
      return now;
    },
    at(instant) {
      now = instant;
      return life;
    },
    wait(ms) {
      now += ms;
      return life;
    },
    do(command) {
      const refusal = life.tryTo(command);
      if (refusal) throw new Error(`${command.type} refused: ${refusal.code}`);
      return life;
    },
    tryTo(command) {
      const decision = decide(state, command, now);
      asked += 1;
      if (!decision.ok) return decision.refusal;
      if (decision.events.length === 0) return null;
      const cause = causeOf(command, asked);
      const bodyHash = cause.startsWith('command:') ? `asked ${asked}` : null;
      const decided = stampAfter(state.version, decision.events, { at: now, actor: STAFF, cause, bodyHash });
      const events = withPlanning(decided, planWith(calendar(), evolveAll(state, decided)));
      stream.push(...events);
      state = evolveAll(state, events);
      return null;
    },
    ring() {
      const alarm = nextAlarm(state);
      if (!alarm) throw new Error('No alarm is set');
      return life.at(Math.max(alarm.at, now)).do({ type: 'alarm', alarm, nextWorkOrderId: nextId(state) });
    },
    order(id) {
      const order = workOrderOf(state, id);
      if (!order) throw new Error(`There is no work order ${id}`);
      return order;
    },
  };
  return life;
}

/** The id of the next work order, where nobody names one: `wo1`, `wo2` … */
function nextId({ workOrderCount }: RequestState): string {
  return `wo${workOrderCount + 1}`;
}

/** As it is by who sends it: each a new one, but for an alarm and a merge. */
function causeOf(command: RequestCommand, count: number): Cause {
  switch (command.type) {
    case 'alarm':
      return alarmCause(command.alarm);
    case 'absorb':
      return `merge:${command.fromId}`;
    case 'answer_survey':
    case 'answer_verification':
      return `event:${count}`;
    default:
      return `command:${count}`;
  }
}

/** Commands to work orders with what they need. */
const WORK = {
  accept: { type: 'accept' },
  decline: { type: 'decline', reasonTextId: 'text' },
  schedule: { type: 'schedule', from: MONDAY + DAY, to: MONDAY + DAY + 2 * HOUR },
  start: { type: 'start' },
  suspend: { type: 'suspend', reason: 'waiting_parts' },
  resume: { type: 'resume' },
  complete: { type: 'complete', reportTextId: 'text' },
  cancel: { type: 'cancel', reasonTextId: 'text' },
} as const satisfies Record<WorkOrderCommand['type'], WorkOrderCommand>;

/** Commands with what they need, for tests that are about something else. */
export const say = {
  qualify: (over: Partial<Extract<RequestCommand, { type: 'qualify' }>> = {}): RequestCommand => ({
    type: 'qualify',
    categoryId: 'plumbing',
    impact: 'high',
    urgency: 'high',
    priority: null,
    reasonTextId: null,
    noteTextId: null,
    terms: TERMS,
    ...over,
  }),
  dispatch: (workOrderId: string, ...suppliers: string[]): RequestCommand => ({
    type: 'dispatch',
    workOrderId,
    candidates: suppliers.map((supplierId) => ({ supplierId, serviceCentreId: null })),
    instructionsTextId: null,
  }),
  /** A command to a work order, by its name or with what it says; an offer passes on to `nextWorkOrderId`. */
  work: (
    workOrderId: string,
    command: keyof typeof WORK | WorkOrderCommand,
    nextWorkOrderId = `${workOrderId}+`,
  ): RequestCommand => ({
    type: 'work_order',
    workOrderId,
    command: typeof command === 'string' ? WORK[command] : command,
    nextWorkOrderId,
  }),
  verify: (outcome: 'ok' | 'rework'): RequestCommand => ({ type: 'verify', outcome, noteTextId: null }),
  resolve: { type: 'resolve', resolutionTextId: 'text', articleId: null } as RequestCommand,
  suspend: (reason: 'waiting_requester' | 'waiting_parts', until: number | null = null): RequestCommand => ({
    type: 'suspend',
    reason,
    noteTextId: null,
    until,
  }),
  resume: { type: 'resume' } as RequestCommand,
  answer: (score: number, cycle = 0): RequestCommand => ({
    type: 'answer_survey',
    score,
    cycle,
    commentTextId: null,
  }),
  recontact: (outcome: 'satisfied' | 'reopen' | 'unreachable'): RequestCommand => ({
    type: 'recontact',
    outcome,
    noteTextId: 'text',
  }),
  reopen: { type: 'reopen', reasonTextId: 'text' } as RequestCommand,
  cancel: { type: 'cancel', reasonTextId: 'text' } as RequestCommand,
  merge: { type: 'merge', intoId: 'request-2' } as RequestCommand,
  note: (visibility: NoteVisibility): RequestCommand => ({ type: 'note', textId: 'text', visibility }),
  remind: (complaint = false): RequestCommand => ({ type: 'remind', noteTextId: 'text', complaint }),
};
