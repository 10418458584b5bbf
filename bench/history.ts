import proto from '@temporalio/proto';
import { signedId } from '../channels/signed-id.ts';
import type { Db } from '../db/database.ts';
import { atMost, type Benchmark } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { type Answer, expectStatus } from './support/http-client.ts';
import { overrideTerms, register, steer, waitUntil } from './support/requests.ts';

const PATIENCE_MS = 60_000;
/** From the resolution on; the process ends when it has passed. */
const REOPEN_WINDOW = 'PT5S';

const { EVENT_TYPE_WORKFLOW_TASK_COMPLETED } = proto.temporal.api.enums.v1.EventType;

/** How much the engine keeps of one ordinary request. */
export const history: Benchmark = {
  about:
    'events, workflow tasks and bytes of one ordinary life: intake to archive, one supplier, a score of 5',
  async run(say) {
    const lived = (sends: boolean) =>
      inEnvironment(
        say,
        async (environment) => {
          const id = await live(environment);
          const messages = await (sends ? allSent : messagesOf)(environment.db, id);
          const what = sends ? 'messages sent' : 'messages kept';
          return { what, ...(await measure(environment, id)), messages: messages.length };
        },
        { sends },
      );
    const kept = await lived(false);
    const sent = await lived(true);
    return {
      rows: [kept, sent],
      aims: [
        atMost('events, messages sent', sent.events, 75),
        atMost('workflow tasks, messages sent', sent.tasks, 14),
      ],
    };
  },
};

/** One ordinary life, until the workflow has ended; answers the request's id. */
async function live({ db, env, registry, engine, signIn }: Environment): Promise<string> {
  const contractId = registry.contract('POLI');
  await overrideTerms(db, contractId, { reopenWindow: REOPEN_WINDOW });
  const operator = await signIn('operator@example.org');
  const supplier = await signIn('supplier@example.org');
  const categoryId = registry.category('POLI', 'MAN-SER');
  const { id } = await register(operator, registry, 1, { contractId, categoryId });
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
  await waitUntil(async () => {
    const { state } = bodyOf(await operator.get(request));
    return state === 'closed' ? null : `${request} is ${state}, not closed`;
  }, PATIENCE_MS);
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

/** The messages that the request made, once all of them really went out. @throws if they do not */
async function allSent(db: Db, requestId: string) {
  await waitUntil(async () => {
    const messages = await messagesOf(db, requestId);
    const left = messages.filter(({ state, kept }) => state !== 'sent' || kept);
    return messages.length > 0 && left.length === 0 ? null : `not sent: ${JSON.stringify(left)}`;
  }, PATIENCE_MS);
  return messagesOf(db, requestId);
}

async function messagesOf(db: Db, requestId: string) {
  return db
    .selectFrom('messages')
    .select(['event', 'channel', 'state', 'kept', 'lastError'])
    .where('requestId', '=', requestId)
    .execute();
}

function bodyOf(answer: Answer) {
  return JSON.parse(answer.body) as { state: string; workOrders: { id: string }[] };
}
