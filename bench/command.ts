import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { inEnvironment } from './support/environment.ts';
import { expectStatus, type HttpClient } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { allStarted, newRequest } from './support/requests.ts';
import { latencies } from './support/statistics.ts';

/** Each request gets every command once. */
const REQUESTS = { 1: 60, 10: 120 } as const;
const WARM_UP = 20;
const STARTED_WITHIN_MS = 60_000;

interface Command {
  name: string;
  body: Record<string, unknown>;
}

interface Target {
  id: string;
  etag: string;
}

/** How long a person waits for a command, alone and with nine colleagues at work on other requests. */
export const command: Benchmark = {
  about: 'assign, note and qualify over HTTP, answered when the read model shows them',
  run: (say) =>
    inEnvironment(say, async (environment) => {
      const { registry, db } = environment;
      const client = await environment.signIn('operator@example.org', 10);
      const commands: Command[] = [
        { name: 'assign', body: { assigneeId: registry.user('chiara.russo@example.org') } },
        { name: 'note', body: { text: "Richiamato l'utente: conferma la perdita.", visibility: 'internal' } },
        {
          name: 'qualify',
          body: { categoryId: registry.category('H24', 'IDR-PER'), impact: 'high', urgency: 'medium' },
        },
      ];
      const total = WARM_UP + REQUESTS[1] + REQUESTS[10];
      const targets: Target[] = [];
      await runLoad({ clients: 4, total }, async (index) => {
        const answer = expectStatus(await client.post('/api/requests', newRequest(registry, index)), 201);
        const { id } = JSON.parse(answer.body) as { id: string };
        targets.push({ id, etag: String(answer.headers.etag) });
        return answer.ms;
      });
      await allStarted(db, STARTED_WITHIN_MS);

      await steer(client, targets.splice(0, WARM_UP), commands, 10);
      const rows: Row[] = [];
      for (const people of [1, 10] as const) {
        say(`command: ${people} at once`);
        const ms = await steer(client, targets.splice(0, REQUESTS[people]), commands, people);
        rows.push({
          what: `${people} at once`,
          ...latencies(commands.flatMap(({ name }) => ms[name] ?? [])),
        });
        for (const { name } of commands) rows.push({ what: `  ${name}`, ...latencies(ms[name] ?? []) });
      }
      const p50 = (what: string) => Number(rows.find((row) => row.what === what)?.p50ms);
      return {
        rows,
        aims: [
          atMost('p50 alone, ms', p50('1 at once'), 15),
          atMost('p50 with 10 at once, ms', p50('10 at once'), 80),
        ],
      };
    }),
};

/** Gives every command to every request, each person on a request of their own; latencies by command. */
async function steer(
  client: HttpClient,
  targets: readonly Target[],
  commands: readonly Command[],
  people: number,
): Promise<Record<string, number[]>> {
  const ms: Record<string, number[]> = {};
  const { errors } = await runLoad({ clients: people, total: targets.length }, async (index) => {
    const { id, etag: first } = targets[index] as Target;
    let etag = first;
    let last = 0;
    for (const { name, body } of commands) {
      const path = `/api/requests/${id}/${name}`;
      const answer = expectStatus(await client.post(path, body, { 'if-match': etag }), 200);
      etag = String(answer.headers.etag);
      last = answer.ms;
      ms[name] = [...(ms[name] ?? []), last];
    }
    return last;
  });
  if (errors[0]) throw new Error(`${errors.length} commands failed: ${errors[0]}`);
  return ms;
}
