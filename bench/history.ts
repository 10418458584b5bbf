import { setTimeout as sleep } from 'node:timers/promises';
import proto from '@temporalio/proto';
import { signedId } from '../channels/signed-id.ts';
import type { Db } from '../db/database.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { type Answer, expectStatus, type HttpClient } from './support/http-client.ts';
import { newRequest } from './support/requests.ts';
import { startSinks } from './support/sinks.ts';
import { changeTerms } from './support/terms.ts';

const PATIENCE_MS = 60_000;
/** From the resolution on; the process ends when it has passed. */
const REOPEN_WINDOW = 'PT5S';

const { EVENT_TYPE_WORKFLOW_TASK_COMPLETED } = proto.temporal.api.enums.v1.EventType;

/** How much the engine keeps of one ordinary request. */
export const history: Benchmark = {
  about:
    'events, workflow tasks and bytes of one ordinary life: intake to archive, one supplier, a score of 5',
  async run(say) {
    const sinks = await startSinks();
    try {
      const kept = await inEnvironment(say, async (environment) => {
        const id = await live(environment);
        const messages = await messagesOf(environment.db, id);
        return { what: 'messages kept', ...(await measure(environment, id)), messages: messages.length };
      });
      const sent = await inEnvironment(
        say,
        async (environment) => {
          const id = await live(environment);
          const messages = await allSent(environment.db, id);
          return { what: 'messages sent', ...(await measure(environment, id)), messages };
        },
        {
          hooksUrl: sinks.httpUrl,
          variables: { SMTP_URL: sinks.smtpUrl, SMS_GATEWAY_URL: sinks.httpUrl },
        },
      );
      const rows: Row[] = [kept, sent];
      return {
        rows,
        aims: [
          atMost('events, messages sent', sent.events, 75),
          atMost('workflow tasks, messages sent', sent.tasks, 14),
        ],
      };
    } finally {
      await sinks.stop();
    }
  },
};

interface Body {
  id: string;
  state: string;
  workOrders: { id: string }[];
}

/** One ordinary life, until the workflow has ended; answers the request's id. */
async function live({ db, env, registry, engine, signIn }: Environment): Promise<string> {
  await changeTerms(db, registry.contract('POLI'), { reopenWindow: REOPEN_WINDOW });
  const operator = await signIn('operator@example.org');
  const supplier = await signIn('supplier@example.org');
  const categoryId = registry.category('POLI', 'MAN-SER');
  const place = { contractId: registry.contract('POLI'), categoryId };
  const { id } = bodyOf(
    expectStatus(await operator.post('/api/requests', { ...newRequest(registry, 1), ...place }), 201),
  );
  const request = `/api/requests/${id}`;
  await steer(operator, request, 'qualify', { categoryId, impact: 'high', urgency: 'medium' });
  const dispatched = bodyOf(
    await steer(operator, request, 'dispatch', { instructions: 'Chiavi in portineria.' }),
  );
  const workOrder = `/api/work-orders/${dispatched.workOrders[0]?.id}`;
  await steer(supplier, workOrder, 'accept', {});
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  await steer(supplier, workOrder, 'schedule', { from: at(1), to: at(2) });
  await steer(supplier, workOrder, 'start', {});
  await steer(supplier, workOrder, 'complete', { report: 'Sostituita la serratura.' });
  await steer(operator, request, 'verify', { outcome: 'ok' });
  const survey = await db
    .selectFrom('surveys')
    .select('id')
    .where('requestId', '=', id)
    .executeTakeFirstOrThrow();
  const token = signedId(env.authSecret, 'survey', survey.id);
  expectStatus(await operator.post(`/api/surveys/${token}`, { score: 5 }), 202);
  await until(operator, request, 'closed');
  await engine.workflow.getHandle(id).result();
  return id;
}

async function measure({ engine }: Environment, workflowId: string) {
  const handle = engine.workflow.getHandle(workflowId);
  const { events } = await handle.fetchHistory();
  const { raw } = await handle.describe();
  return {
    events: events?.length ?? 0,
    tasks: (events ?? []).filter(({ eventType }) => eventType === EVENT_TYPE_WORKFLOW_TASK_COMPLETED).length,
    bytes: Number(raw.workflowExecutionInfo?.historySizeBytes),
  };
}

/** How many messages the request made, once all of them really went out. @throws if they do not */
async function allSent(db: Db, requestId: string): Promise<number> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const messages = await messagesOf(db, requestId);
    const left = messages.filter(({ state, kept }) => state !== 'sent' || kept);
    if (messages.length > 0 && left.length === 0) return messages.length;
    if (Date.now() > patience)
      throw new Error(`${left.length} of ${messages.length} messages were not sent: ${JSON.stringify(left)}`);
    await sleep(50);
  }
}

async function messagesOf(db: Db, requestId: string) {
  return db
    .selectFrom('messages')
    .select(['event', 'channel', 'state', 'kept', 'lastError'])
    .where('requestId', '=', requestId)
    .execute();
}

function bodyOf(answer: Answer): Body {
  return JSON.parse(answer.body) as Body;
}

/** Gives a command on the version that there is now. */
async function steer(
  client: HttpClient,
  path: string,
  name: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const { headers } = await client.get(path);
  return expectStatus(await client.post(`${path}/${name}`, body, { 'if-match': String(headers.etag) }), 200);
}

async function until(client: HttpClient, path: string, state: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const body = bodyOf(await client.get(path));
    if (body.state === state) return;
    if (Date.now() > patience) throw new Error(`${path} is ${body.state}, not ${state}`);
    await sleep(50);
  }
}
