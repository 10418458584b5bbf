import { isDeepStrictEqual } from 'node:util';
import { type History, runFacts } from '../db/histories.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import { evolve, evolveAll } from '../domain/request/evolve.ts';
import { receive, receivedEvent } from '../domain/request/intake.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { WorkOrderEvent } from '../domain/work-order/events.ts';
import { evolveWorkOrder } from '../domain/work-order/evolve.ts';
import { type Offer, offered, offeredEvent, offerOf } from '../domain/work-order/offer.ts';
import type { WorkOrderState } from '../domain/work-order/state.ts';
import type { RequestInput, WorkOrderInput } from '../workflows/messages.ts';
import type { Replayed } from './replay.ts';

/** A stream and the state it leads to, both from histories alone. */
export interface RebuiltRequest {
  state: RequestState;
  events: Stamped<RequestEvent>[];
  /** Every state that was written, oldest first. */
  moments: Moment[];
  /** The offers that the request made, by work order id, with who made them. */
  offers: Map<string, { offer: Offer; made: Stamped<RequestEvent> }>;
}

/** A state, written at some instant between two that the history holds. Epoch milliseconds. */
export interface Moment {
  state: RequestState;
  askedAt: number;
  writtenAt: number;
}

export interface RebuiltWorkOrder {
  state: WorkOrderState;
  events: Stamped<WorkOrderEvent>[];
}

/** Why histories cannot be what happened, though the engine's code could follow them. */
export class UnsoundHistoryError extends Error {
  override readonly name = 'UnsoundHistoryError';
}

/**
 * The whole life of a request from its runs, oldest first: what each run recorded under replay is folded again
 * through the rules, and must lead to the states that the runs themselves held.
 */
export function rebuildRequest(runs: Replayed[]): RebuiltRequest {
  const { intake, receivedBy } = inputOf<RequestInput>(runs);
  const events = streamOf<RequestEvent>(runs, 1);
  const stream: Stamped<RequestEvent>[] =
    events.length > 0
      ? events
      : [{ seq: 1, at: intake.receivedAt, actor: receivedBy, event: receivedEvent(intake) }];
  const state = evolveAll(null, stream);
  const first = evolveAll(null, stream.slice(0, 1));
  sound(isDeepStrictEqual(plain(first), plain(receive(intake))), 'does not begin as received');
  checkStates(runs, state);
  return { state, events: stream, moments: momentsOf(runs, stream), offers: offersIn(stream) };
}

/** The states after each record: what anybody could have read, and when. */
function momentsOf(runs: Replayed[], stream: Stamped<RequestEvent>[]): Moment[] {
  const times = new Map<number, { askedAt: number; writtenAt: number }>();
  for (const { record, askedAt, writtenAt } of runs.flatMap(({ written }) => written))
    times.set(record.state.version, { askedAt, writtenAt });
  const moments: Moment[] = [];
  let state: RequestState | null = null;
  for (const stamped of stream) {
    state = evolve(state, stamped);
    // Intake wrote the first one itself, before there was a workflow.
    const isFirst = moments.length === 0;
    const time = isFirst ? { askedAt: stamped.at, writtenAt: stamped.at } : times.get(stamped.seq);
    if (time) moments.push({ state, ...time });
  }
  return moments;
}

/** A work order's life: it begins with the offer that its request made. */
export function rebuildWorkOrder(runs: Replayed[]): RebuiltWorkOrder {
  const { offer, offeredBy } = inputOf<WorkOrderInput>(runs);
  const events = streamOf<WorkOrderEvent>(runs, 2);
  const state = events.reduce<WorkOrderState>(evolveWorkOrder, offered(offer));
  checkStates(runs, state);
  const first = { seq: 1, at: offer.offeredAt, actor: offeredBy, event: offeredEvent(offer) };
  return { state, events: [first, ...events] };
}

function inputOf<Input>(runs: Replayed[]): Input {
  const history: History | undefined = runs[0]?.run.history;
  const input = history && runFacts(history).input;
  if (!input) throw new UnsoundHistoryError('has no readable input');
  return input as Input;
}

/**
 * What the runs recorded, by its place in the stream: an Update that came with the start is recorded before the
 * receipt itself, which intake has written already.
 */
function streamOf<Event>(runs: Replayed[], firstSeq: number): Stamped<Event>[] {
  const recorded = runs.flatMap(({ written }) => written.flatMap(({ record }) => record.events as unknown[]));
  const events = (recorded as Stamped<Event>[]).sort((a, b) => a.seq - b.seq);
  sound(
    events.every(({ seq }, index) => seq === firstSeq + index),
    'has a gap in its stream',
  );
  return events;
}

/** Each run goes on from where the one before stood, and ends where the rules say that the whole stream leads. */
function checkStates(runs: Replayed[], last: RequestState | WorkOrderState): void {
  let before: unknown = null;
  for (const { run, written } of runs) {
    const { input } = runFacts(run.history);
    const resumed = (input as { resumeFrom?: unknown } | null)?.resumeFrom ?? null;
    sound(isDeepStrictEqual(plain(resumed), plain(before)), 'does not go on from the run before');
    before = written.at(-1)?.record.state ?? before;
  }
  sound(before === null || isDeepStrictEqual(plain(before), plain(last)), 'leads elsewhere by the rules');
}

function offersIn(events: Stamped<RequestEvent>[]): RebuiltRequest['offers'] {
  const offers: RebuiltRequest['offers'] = new Map();
  let state: RequestState | null = null;
  const waiting = new Map<string, { number: string; made: Stamped<RequestEvent> }>();
  for (const stamped of events) {
    state = evolve(state, stamped);
    const { event } = stamped;
    if (event.type === 'dispatched') waiting.set(event.workOrderId, { number: event.number, made: stamped });
    for (const order of state.workOrders) {
      const found = waiting.get(order.id);
      if (!found || order.offerExpiresAt === null) continue;
      offers.set(order.id, { offer: offerOf(state, order, found.number, found.made.at), made: found.made });
      waiting.delete(order.id);
    }
  }
  return offers;
}

/** As it stands in JSON: what is not said and what is undefined are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function sound(holds: boolean, what: string): void {
  if (!holds) throw new UnsoundHistoryError(what);
}
