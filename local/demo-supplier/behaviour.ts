import { createHash } from 'node:crypto';

/** How a job goes. The word `demo:<way>` in the instructions chooses one. */
export const WAYS = ['accept', 'decline', 'silent', 'slow', 'twice', 'disorder', 'suspend'] as const;
export type Way = (typeof WAYS)[number];

export type EventType =
  | 'accepted'
  | 'declined'
  | 'scheduled'
  | 'started'
  | 'suspended'
  | 'resumed'
  | 'completed';

/** One event to send to Sportello. */
export interface PlannedStep {
  /** Tells the events of one work order apart: part of the `webhook-id`. */
  key: string;
  type: EventType;
  /** When it happens, epoch milliseconds. */
  happensAt: number;
  /** When it is told: then, or later where another overtakes it. */
  toldAt: number;
  data: Record<string, unknown>;
  /** How often it is sent, each time under the same id. */
  copies: number;
}

const SECOND = 1000;
const VISIT = 2 * 60 * 60 * SECOND;
const SLOWNESS = 10;

/** How many of a hundred offers without a word go which way; all others are simply accepted. */
const SHARES: [Way, number][] = [
  ['decline', 12],
  ['twice', 8],
  ['disorder', 8],
  ['suspend', 12],
];

/** The way that the instructions name, else one that the work order's id decides: the same at every start. */
export function wayOf(workOrderId: string, instructions: string | null): Way {
  const word = /\bdemo:([a-z]+)/.exec(instructions ?? '')?.[1];
  const named = WAYS.find((way) => way === word);
  if (named) return named;
  let drawn = chance(workOrderId, 'way') * 100;
  for (const [way, share] of SHARES) {
    if (drawn < share) return way;
    drawn -= share;
  }
  return 'accept';
}

const JOB: EventType[] = ['accepted', 'scheduled', 'started', 'completed'];

/** What a job tells, in this order. What comes after something later has been overtaken by it on the way. */
const TOLD: Record<Way, EventType[]> = {
  accept: JOB,
  slow: JOB,
  twice: JOB,
  decline: ['declined'],
  silent: [],
  suspend: ['accepted', 'scheduled', 'started', 'suspended', 'resumed', 'completed'],
  disorder: ['scheduled', 'accepted', 'completed', 'started'],
};

/**
 * The events of a whole job in the order in which they are sent.
 * @param now when the offer came, epoch milliseconds
 * @param pace multiplies the waiting times
 */
export function planJob(workOrderId: string, way: Way, now: number, pace: number): PlannedStep[] {
  const factor = pace * (way === 'slow' ? SLOWNESS : 1);
  const between = (what: string, least: number, most: number) =>
    Math.round((least + chance(workOrderId, what) * (most - least)) * SECOND * factor);
  const accepted = now + between('answer', 1, 3);
  const scheduled = accepted + between('schedule', 1, 3);
  const started = scheduled + between('travel', 2, 5);
  const suspended = started + between('look', 1, 3);
  const resumed = suspended + between('parts', 4, 7);
  const completed = (way === 'suspend' ? resumed : started) + between('work', 4, 8);
  const times = { accepted, declined: accepted, scheduled, started, suspended, resumed, completed };
  const data: Partial<Record<EventType, Record<string, unknown>>> = {
    declined: { reason: pick(REASONS, workOrderId) },
    scheduled: { from: iso(started), to: iso(started + VISIT) },
    suspended: { reason: 'waiting_parts' },
    completed: outcome(workOrderId),
  };
  let toldAt = now;
  return TOLD[way].map((type) => {
    const happensAt = times[type];
    toldAt = Math.max(toldAt, happensAt);
    return { key: type, type, happensAt, toldAt, data: data[type] ?? {}, copies: way === 'twice' ? 2 : 1 };
  });
}

/** What is left to do when the outcome was not confirmed: the same supplier finishes its work. */
export function planRework(workOrderId: string, noteId: string, now: number, pace: number): PlannedStep[] {
  const at = now + Math.round((4 + chance(noteId, 'work') * 4) * SECOND * pace);
  const data = outcome(workOrderId);
  return [{ key: `completed-${noteId}`, type: 'completed', happensAt: at, toldAt: at, data, copies: 1 }];
}

/** A reminder makes the supplier hurry: what is left happens from now on, in its order, twice a second. */
export function hurry(steps: PlannedStep[], now: number): PlannedStep[] {
  return steps.map((step, index) => {
    const soon = now + (index * SECOND) / 2;
    return { ...step, happensAt: Math.min(step.happensAt, soon), toldAt: Math.min(step.toldAt, soon) };
  });
}

const REASONS = [
  'Nessuna squadra disponibile nei tempi richiesti.',
  'Intervento fuori dalla nostra zona di competenza.',
  'Manca il ricambio e il produttore non dà tempi certi.',
];

const REPORTS = [
  'Intervento eseguito. Verificato il funzionamento insieme al personale presente.',
  'Individuata e rimossa la causa del guasto; prova di funzionamento positiva.',
  'Sostituito il componente difettoso e ripristinato il servizio.',
  'Lavoro concluso, area pulita e riconsegnata.',
];

const PARTS = [
  { code: 'GU-12', description: 'Guarnizione', quantity: 2 },
  { code: 'EL-40', description: 'Interruttore magnetotermico', quantity: 1 },
  { code: null, description: 'Minuteria e materiale di consumo', quantity: 1 },
];

function outcome(workOrderId: string): Record<string, unknown> {
  const report = pick(REPORTS, workOrderId);
  return chance(workOrderId, 'needs parts') < 0.5
    ? { report }
    : { report, parts: [pick(PARTS, workOrderId)] };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function pick<Item>(items: readonly Item[], seed: string): Item {
  const index = Math.floor(chance(seed, 'pick') * items.length);
  return items[index] as Item;
}

/** A number from 0 to below 1 that the seed decides. */
function chance(seed: string, what: string): number {
  return createHash('sha256').update(`${seed} ${what}`).digest().readUInt32BE() / 2 ** 32;
}
