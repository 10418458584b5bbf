import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Answer, Session } from './http-client.ts';
import type { KeptProgress } from './kept-progress.ts';
import type { Registry } from './registry/read-registry.ts';
import type { DemoRequest } from './scenarios/all.ts';
import { PEOPLE } from './scenarios/requesters.ts';
import type { Step } from './scenarios/scenario.ts';

/** Who runs a request, and where. */
export interface Stage {
  staff: Session;
  /** Requesters, who have no account. */
  everybody: Session;
  registry: Registry;
  progress: KeptProgress;
  /** The id of another request, as soon as it is registered. */
  idOf: (key: string) => Promise<string>;
}

const POLL_MS = 400;
const PATIENCE_MS = 90_000;
const STALE_ATTEMPTS = 20;
const HOUR_MS = 60 * 60 * 1000;
const VISIT_MS = 2 * HOUR_MS;

/** What the demo looks at in a request and in its messages. */
const requestView = z.object({
  id: z.string(),
  state: z.string(),
  needsSupplier: z.boolean().default(false),
  workOrders: z.array(z.object({ id: z.string() })),
  survey: z.object({ state: z.string() }),
});
const messagesView = z.object({ data: z.array(z.object({ text: z.string() })) });
type RequestView = z.infer<typeof requestView>;

/** What requesters do on a page that a message leads to: how their first value is called, and when it has come in. */
const ON_PAGES = {
  answer: { page: 'survey', value: 'score', isIn: ({ survey }: RequestView) => survey.state === 'answered' },
  confirm: {
    page: 'verification',
    value: 'outcome',
    isIn: ({ state }: RequestView) => state !== 'completed',
  },
};

type Waiting = ['await', ...unknown[]] | ['await-no-supplier'];
type PageStep = Extract<Step, [keyof typeof ON_PAGES, ...unknown[]]>;
type Command = Exclude<Step, Waiting | PageStep>;

/** What the values of a command are called in its body, in their order; those that are made otherwise have none. */
const VALUES: Record<Command[0], string[]> = {
  qualify: ['impact', 'urgency'],
  assign: [],
  resolve: ['resolution'],
  'present-documents': ['documents'],
  dispatch: ['instructions'],
  suspend: ['reason', 'note'],
  verify: ['outcome', 'note'],
  recontact: ['outcome', 'note'],
  reopen: ['reason'],
  cancel: ['reason'],
  merge: [],
  note: ['visibility', 'text'],
  remind: ['note'],
  'work:accept': [],
  'work:schedule': [],
  'work:start': [],
  'work:suspend': ['reason'],
  'work:complete': ['report', 'parts'],
};

/**
 * Registers a request; one that is registered already is not made again.
 * @returns its id
 * @throws if the API refuses it
 */
export async function register({ staff, registry, progress }: Stage, request: DemoRequest): Promise<string> {
  const { key, contract, asked, severity = [], subject, description, documents } = request;
  const kept = progress.of(key);
  if (kept) return kept.requestId;
  const [channel, kind, category, requester, site, asset] = asked;
  const [impact, urgency] = severity;
  const body = {
    ...{ channel, kind, subject, description, impact, urgency, documents, requester: PEOPLE[requester] },
    contractId: registry.contract(contract),
    categoryId: category ? registry.category(contract, category) : undefined,
    siteId: site ? registry.site(site) : undefined,
    assetId: asset ? registry.asset(asset) : undefined,
  };
  const answer = await staff.post('/api/requests', body, { 'idempotency-key': `demo-${key}` });
  if (answer.status !== 201) throw refused(key, 'register', answer);
  const { id } = requestView.parse(answer.body);
  await progress.keep(key, id, 0);
  return id;
}

/**
 * Takes the steps of a registered request from where they were left. The step at which they broke off may have been
 * done: if the state now forbids it, it was.
 * @throws if the API refuses a step, or what is awaited does not come
 */
export async function runSteps(stage: Stage, request: DemoRequest, id: string): Promise<void> {
  const before = stage.progress.of(request.key)?.done;
  for (const [index, step] of request.steps.entries()) {
    if (before !== undefined && index < before) continue;
    await perform(stage, request, id, step, index === before);
    await stage.progress.keep(request.key, id, index + 1);
  }
}

async function perform(stage: Stage, request: DemoRequest, id: string, step: Step, mayBeDone: boolean) {
  switch (step[0]) {
    case 'await':
      return until(stage, request.key, id, ({ state }) => state === step[1]);
    case 'await-no-supplier':
      return until(stage, request.key, id, ({ needsSupplier }) => needsSupplier);
    case 'answer':
    case 'confirm':
      return answerOnPage(stage, request.key, id, step, mayBeDone);
    default:
      return send(stage, request, id, step, mayBeDone);
  }
}

/** Sends a command to what it is for, in its present version; it takes effect once, however often it has to be asked. */
async function send(stage: Stage, request: DemoRequest, id: string, step: Command, mayBeDone: boolean) {
  const { staff } = stage;
  const body = await bodyOf(stage, request, step);
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const path = step[0].startsWith('work:') ? await newestWorkOrder(staff, id) : `/api/requests/${id}`;
    const { etag } = await staff.get(path);
    const headers = { 'if-match': etag ?? '', 'idempotency-key': key };
    const answer = await staff.post(`${path}/${step[0].replace('work:', '')}`, body, headers);
    if (answer.status === 200 || (answer.status === 409 && mayBeDone)) return;
    if (answer.status !== 412 || attempt >= STALE_ATTEMPTS) throw refused(request.key, step[0], answer);
  }
}

async function bodyOf(
  { registry, idOf }: Stage,
  { contract, asked }: DemoRequest,
  step: Command,
): Promise<Record<string, unknown>> {
  const named = Object.fromEntries(VALUES[step[0]].map((name, index) => [name, step[index + 1]]));
  switch (step[0]) {
    case 'qualify':
      return { ...named, categoryId: registry.category(contract, asked[2] ?? '') };
    case 'assign':
      return { assigneeId: registry.user(step[1]) };
    case 'merge':
      return { intoId: await idOf(step[1]) };
    case 'work:schedule': {
      const from = Date.now() + step[1] * HOUR_MS;
      return { from: new Date(from).toISOString(), to: new Date(from + VISIT_MS).toISOString() };
    }
    default:
      return named;
  }
}

async function newestWorkOrder(staff: Session, id: string): Promise<string> {
  const { body } = await staff.get(`/api/requests/${id}`);
  return `/api/work-orders/${requestView.parse(body).workOrders.at(-1)?.id}`;
}

/** As the requester does: by the link in the message that asks how satisfied they are, or whether the work is done. */
async function answerOnPage(stage: Stage, key: string, id: string, step: PageStep, mayBeDone: boolean) {
  const [what, given, comment] = step;
  const { page, value, isIn } = ON_PAGES[what];
  const { body } = await stage.staff.get(`/api/notifications?requestId=${id}&perPage=100`);
  const link = new RegExp(`/${page}/(\\S+)`);
  const [token] = messagesView.parse(body).data.flatMap(({ text }) => link.exec(text)?.[1] ?? []);
  if (token === undefined) throw new Error(`Demo request ${key} has no ${page} to answer`);
  const answer = await stage.everybody.post(`/api/${page}s/${token}`, { [value]: given, comment });
  if (answer.status >= 300 && !(answer.status === 409 && mayBeDone)) throw refused(key, what, answer);
  await until(stage, key, id, isIn);
}

async function until({ staff }: Stage, key: string, id: string, holds: (request: RequestView) => boolean) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const { body } = await staff.get(`/api/requests/${id}`);
    if (holds(requestView.parse(body))) return;
    await sleep(POLL_MS);
  }
  throw new Error(`Demo request ${key} does not get on`);
}

function refused(key: string, what: string, { status, body }: Answer): Error {
  return new Error(`Demo request ${key}: ${what} was answered ${status} ${JSON.stringify(body)}`);
}
