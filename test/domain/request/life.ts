import type { Actor } from '../../../domain/actor.ts';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { RequestCommand } from '../../../domain/request/commands.ts';
import { decide } from '../../../domain/request/decide.ts';
import type { RequestEvent, Stamped } from '../../../domain/request/events.ts';
import { evolve, evolveAll } from '../../../domain/request/evolve.ts';
import { type Intake, receivedEvent, takeChargeDuration } from '../../../domain/request/intake.ts';
import { planWith } from '../../../domain/request/plan.ts';
import { planningNeeded } from '../../../domain/request/planning.ts';
import type { RequestState } from '../../../domain/request/state.ts';
import { computeDeadline } from '../../../domain/time/deadline.ts';
import { compileCalendar, type WorkingCalendar } from '../../../domain/time/working-time.ts';

/** Monday 2 March 2026, 09:00 in Rome. */
export const MONDAY = Date.parse('2026-03-02T08:00:00.000Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const STAFF: Actor = { kind: 'user', id: '00000000-0000-7000-8000-00000000000a' };

const WEEKDAY = [{ from: '09:00', to: '18:00' }];

/** Monday to Friday, 9 to 18, Italian holidays. */
export const OFFICE: WorkingCalendar = compileCalendar({
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
  readonly stream: Stamped<RequestEvent>[];
  readonly now: number;
  at(instant: number): Life;
  wait(ms: number): Life;
  /** Carries out a command; throws its refusal's code. */
  do(command: RequestCommand): Life;
  /** Carries out a command or answers why not. */
  tryTo(command: RequestCommand): Refusal | null;
}

export interface LifeOptions {
  at?: number;
  terms?: Partial<ProcessTerms>;
  intake?: Partial<Intake>;
  calendar?: WorkingCalendar;
}

export function beginLife(options: LifeOptions = {}): Life {
  const calendar = options.calendar ?? OFFICE;
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
    plan: computeDeadline(calendar, { startedAt: receivedAt, target: duration, pauses: [] }),
  };
  const received = receivedEvent({ ...facts, receivedAt, terms, takeCharge: takeCharge || null });
  const stream: Stamped<RequestEvent>[] = [{ seq: 1, at: receivedAt, actor: STAFF, event: received }];
  let state = evolveAll(null, stream);
  let now = receivedAt;

  const push = (events: RequestEvent[]) => {
    for (const event of events) {
      const stamped = { seq: state.version + 1, at: now, actor: STAFF, event };
      stream.push(stamped);
      state = evolve(state, stamped);
    }
  };

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
      if (!decision.ok) return decision.refusal;
      push(decision.events);
      const planning = planningNeeded(state, now);
      if (planning) push([{ type: 'deadlines_planned', ...planWith(calendar, planning) }]);
      return null;
    },
  };
  return life;
}

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
  news: (
    workOrderId: string,
    change: Extract<RequestCommand, { type: 'work_order_changed' }>['change'],
    over: Partial<Extract<RequestCommand, { type: 'work_order_changed' }>> = {},
  ): RequestCommand => ({
    type: 'work_order_changed',
    workOrderId,
    change,
    suspendReason: change === 'suspended' ? 'waiting_parts' : null,
    at: 0,
    nextWorkOrderId: `${workOrderId}+`,
    ...over,
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
};
