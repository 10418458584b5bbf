import { setTimeout as sleep } from 'node:timers/promises';
import { surveyToken } from '../channels/survey/token.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { type Answer, expectStatus, type HttpClient } from './support/http-client.ts';
import { newRequest } from './support/requests.ts';
import { startSinks } from './support/sinks.ts';
import { changeTerms } from './support/terms.ts';

const PATIENCE_MS = 60_000;
/** From the resolution on; the process ends when it has passed. */
const REOPEN_WINDOW = 'PT5S';

/** How much the engine keeps of one ordinary request. */
export const history: Benchmark = {
  about: 'events and bytes of one ordinary life: intake to archive, one supplier, a score of 5',
  async run(say) {
    const sinks = await startSinks();
    try {
      const kept = await inEnvironment(say, live);
      const delivered = await inEnvironment(say, live, {
        hooksUrl: sinks.httpUrl,
        variables: { SMTP_URL: sinks.smtpUrl, SMS_GATEWAY_URL: sinks.httpUrl },
      });
      const named = (how: string, rows: Row[]) =>
        rows.map((row) => ({ ...row, what: `${row.what}, ${how}` }));
      const events = (rows: Row[]) => rows.reduce((sum, row) => sum + Number(row.events), 0);
      return {
        rows: [...named('messages kept', kept), ...named('messages sent', delivered)],
        aims: [
          atMost('events of the request, messages kept', Number(kept[0]?.events), 80),
          atMost('events of the request, messages sent', Number(delivered[0]?.events), 80),
          atMost('events of request and work order, messages kept', events(kept), 80),
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

async function live({ db, env, registry, engine, signIn }: Environment): Promise<Row[]> {
  await changeTerms(db, registry.contract('POLI'), { reopenWindow: REOPEN_WINDOW });
  const operator = await signIn('operator@example.org');
  const supplier = await signIn('supplier@example.org');
  const categoryId = registry.category('POLI', 'MAN-SER');
  const place = { contractId: registry.contract('POLI'), categoryId };
  const received = bodyOf(
    expectStatus(await operator.post('/api/requests', { ...newRequest(registry, 1), ...place }), 201),
  );
  const request = `/api/requests/${received.id}`;
  await steer(operator, request, 'qualify', { categoryId, impact: 'high', urgency: 'medium' });
  const dispatched = bodyOf(
    await steer(operator, request, 'dispatch', { instructions: 'Chiavi in portineria.' }),
  );
  const workOrderId = dispatched.workOrders[0]?.id ?? '';
  const workOrder = `/api/work-orders/${workOrderId}`;
  await steer(supplier, workOrder, 'accept', {});
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  await steer(supplier, workOrder, 'schedule', { from: at(1), to: at(2) });
  await until(operator, request, 'scheduled');
  await steer(supplier, workOrder, 'start', {});
  await until(operator, request, 'in_progress');
  await steer(supplier, workOrder, 'complete', { report: 'Sostituita la serratura.' });
  await until(operator, request, 'completed');
  await steer(operator, request, 'verify', { outcome: 'ok' });
  const survey = await db
    .selectFrom('surveys')
    .select('id')
    .where('requestId', '=', received.id)
    .executeTakeFirstOrThrow();
  const token = surveyToken(env.authSecret, survey.id);
  expectStatus(await operator.post(`/api/surveys/${token}`, { score: 5 }), 202);
  await until(operator, request, 'closed');
  const rows: Row[] = [];
  for (const [what, id] of [
    ['request', received.id],
    ['work order', workOrderId],
  ] as const) {
    const handle = engine.workflow.getHandle(id);
    await handle.result();
    const { raw } = await handle.describe();
    const { historyLength, historySizeBytes } = raw.workflowExecutionInfo ?? {};
    rows.push({ what, events: Number(historyLength), bytes: Number(historySizeBytes) });
  }
  return rows;
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
