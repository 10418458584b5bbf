import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, commandOf } from './commands.ts';
import type { Answer, Session } from './http-client.ts';
import type { KeptProgress } from './kept-progress.ts';
import type { Registry } from './registry/read-registry.ts';
import { readRequest } from './request-view.ts';
import { pathIn } from './requester-link.ts';
import type { Asked, Step, Story } from './story.ts';

/** What playing needs. */
export interface Stage {
  staff: Session;
  /** Requesters, who have no account. */
  everybody: Session;
  registry: Registry;
  progress: KeptProgress;
  /** At most a few calls at once. */
  limit: <Result>(task: () => Promise<Result>) => Promise<Result>;
  now: () => number;
  /** The request of another story, as soon as it is registered. */
  requestOf: (story: string) => Promise<string>;
  registered: (requestId: string) => void;
}

const POLL_MS = 400;
const PATIENCE_MS = 90_000;
const STALE_ATTEMPTS = 20;

/**
 * Plays a story from where it was left. The step at which it broke off may have been done: if the state now forbids
 * it, it was.
 * @throws if the API refuses a step, or what is awaited does not come
 */
export async function play(stage: Stage, story: Story): Promise<void> {
  const kept = stage.progress.of(story.key);
  const requestId = kept?.requestId ?? (await register(stage, story));
  stage.registered(requestId);
  let done = kept?.done ?? 0;
  await stage.progress.keep(story.key, requestId, done);
  for (const step of story.steps.slice(done)) {
    const mayBeDone = kept !== undefined && done === kept.done;
    await perform(stage, story, requestId, step, mayBeDone);
    done += 1;
    await stage.progress.keep(story.key, requestId, done);
  }
}

async function register({ staff, registry, limit }: Stage, { key, asked }: Story): Promise<string> {
  const answer = await limit(() =>
    staff.post('/api/requests', bodyOf(asked, registry), { 'idempotency-key': `demo-${key}` }),
  );
  if (answer.status !== 201) throw refused(key, 'register', answer);
  return readRequest(answer.body).id;
}

function bodyOf(asked: Asked, registry: Registry): Record<string, unknown> {
  const { contract, category, site, asset, ...rest } = asked;
  return {
    ...rest,
    contractId: registry.contract(contract),
    ...(category === undefined ? {} : { categoryId: registry.category(contract, category) }),
    ...(site === undefined ? {} : { siteId: registry.site(site) }),
    ...(asset === undefined ? {} : { assetId: registry.asset(asset) }),
  };
}

async function perform(
  stage: Stage,
  story: Story,
  requestId: string,
  step: Step,
  mayBeDone: boolean,
): Promise<void> {
  switch (step.do) {
    case 'await':
      return until(stage, story.key, requestId, (request) => request.state === step.state);
    case 'await_no_supplier':
      return until(stage, story.key, requestId, (request) => request.needsSupplier);
    case 'confirm':
      return confirm(stage, story.key, requestId, step, mayBeDone);
    case 'answer':
      return answerSurvey(stage, story.key, requestId, step, mayBeDone);
    default: {
      const into = step.do === 'merge' ? await stage.requestOf(step.into) : '';
      const command = commandOf(step, story.asked, stage.registry, () => into, stage.now());
      if (command) await send(stage, story.key, requestId, command, mayBeDone);
    }
  }
}

/** Sends a command to what it is for, in its present version; it takes effect once, however often it has to be asked. */
async function send(
  { staff, limit }: Stage,
  story: string,
  requestId: string,
  command: Command,
  mayBeDone: boolean,
): Promise<void> {
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await limit(async () => {
      const path = await pathOf(staff, requestId, command.on);
      const { etag } = await staff.get(path);
      return staff.post(`${path}/${command.name}`, command.body, {
        'if-match': etag ?? '',
        'idempotency-key': key,
      });
    });
    if (answer.status === 200 || (answer.status === 409 && mayBeDone)) return;
    if (answer.status !== 412 || attempt >= STALE_ATTEMPTS) throw refused(story, command.name, answer);
  }
}

async function pathOf(staff: Session, requestId: string, on: Command['on']): Promise<string> {
  const path = `/api/requests/${requestId}`;
  if (on === 'request') return path;
  const workOrderId = readRequest((await staff.get(path)).body).workOrders.at(-1)?.id;
  return `/api/work-orders/${workOrderId}`;
}

/** As the requester does: by the link in the message that the request is resolved. */
async function answerSurvey(
  stage: Stage,
  story: string,
  requestId: string,
  { score, comment }: Extract<Step, { do: 'answer' }>,
  mayBeDone: boolean,
): Promise<void> {
  const { staff, everybody, limit } = stage;
  const messages = await limit(() => staff.get(`/api/notifications?requestId=${requestId}&perPage=100`));
  const path = pathIn(messages.body, 'survey');
  if (path === null) throw new Error(`Demo request ${story} has no survey to answer`);
  const body = comment === undefined ? { score } : { score, comment };
  const answer = await limit(() => everybody.post(path, body));
  if (answer.status >= 300 && !(answer.status === 409 && mayBeDone)) throw refused(story, 'answer', answer);
  await until(stage, story, requestId, (request) => request.survey.state === 'answered');
}

/** As the requester does: by the link in the message that asks whether the work is done. */
async function confirm(
  stage: Stage,
  story: string,
  requestId: string,
  { outcome, comment }: Extract<Step, { do: 'confirm' }>,
  mayBeDone: boolean,
): Promise<void> {
  const { staff, everybody, limit } = stage;
  const messages = await limit(() => staff.get(`/api/notifications?requestId=${requestId}&perPage=100`));
  const path = pathIn(messages.body, 'verification');
  if (path === null) throw new Error(`Demo request ${story} asks nobody whether the work is done`);
  const body = comment === undefined ? { outcome } : { outcome, comment };
  const answer = await limit(() => everybody.post(path, body));
  if (answer.status >= 300 && !(answer.status === 409 && mayBeDone)) throw refused(story, 'confirm', answer);
  await until(stage, story, requestId, (request) => request.state !== 'completed');
}

async function until(
  { staff, limit, now }: Stage,
  story: string,
  requestId: string,
  holds: (request: ReturnType<typeof readRequest>) => boolean,
): Promise<void> {
  const end = now() + PATIENCE_MS;
  while (now() < end) {
    const { body } = await limit(() => staff.get(`/api/requests/${requestId}`));
    if (holds(readRequest(body))) return;
    await sleep(POLL_MS);
  }
  throw new Error(`Demo request ${story} does not get on`);
}

function refused(story: string, what: string, { status, body }: Answer): Error {
  return new Error(`Demo request ${story}: ${what} was answered ${status} ${JSON.stringify(body)}`);
}
