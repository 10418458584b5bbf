import { type Aim, atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { withEmptyUpdates } from './support/empty-updates.ts';
import { inEnvironment } from './support/environment.ts';
import { expectStatus, type HttpClient } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { allStarted, type Registered, register } from './support/requests.ts';
import { latencies, median, rounded } from './support/statistics.ts';

/** Each request gets every command once. */
const REQUESTS = { 1: 60, 10: 120 } as const;
const WARM_UP = 20;
/** Commands and empty Updates take turns, since the machine's speed changes from minute to minute. */
const ROUNDS = 4;
const EMPTY = 'an empty Update';
/** The aims, and what an empty Update took on the machine that they were set for, milliseconds. */
const AIMS_MS = { 1: 15, 10: 80 } as const;
const EMPTY_MS = { 1: 8.3, 10: 43 } as const;

/** Milliseconds, by what was called. */
type Latencies = Record<string, number[]>;
const STARTED_WITHIN_MS = 60_000;

interface Command {
  name: string;
  body: Record<string, unknown>;
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
      const targets: Registered[] = [];
      await runLoad({ clients: 4, total }, async (index) => {
        const target = await register(client, registry, index);
        targets.push(target);
        return target.ms;
      });
      await allStarted(db, STARTED_WITHIN_MS);

      return withEmptyUpdates(environment, async (updateEmpty) => {
        await steer(client, targets.splice(0, WARM_UP), commands, 10);
        await updateEmpty(10, WARM_UP * commands.length);
        const rows: Row[] = [];
        const aims: Aim[] = [];
        for (const people of [1, 10] as const) {
          const ms: Latencies = {};
          const share = REQUESTS[people] / ROUNDS;
          for (let round = 1; round <= ROUNDS; round += 1) {
            say(`command: ${people} at once, ${round} of ${ROUNDS}`);
            add(ms, await steer(client, targets.splice(0, share), commands, people));
            add(ms, { [EMPTY]: await updateEmpty(people, share * commands.length) });
          }
          const all = commands.flatMap(({ name }) => ms[name] ?? []);
          rows.push({ what: `${people} at once`, ...latencies(all) });
          for (const [name, of] of Object.entries(ms)) rows.push({ what: `  ${name}`, ...latencies(of) });
          const [measured, least] = [median(all), median(ms[EMPTY] ?? [])];
          aims.push(
            atMost(`p50 with ${people} at once, ms`, rounded(measured, 1), AIMS_MS[people]),
            atMost(
              `p50 with ${people} at once, in empty Updates`,
              rounded(measured / least, 2),
              rounded(AIMS_MS[people] / EMPTY_MS[people], 2),
            ),
          );
        }
        return { rows, aims };
      });
    }),
};

/** Gives every command to every request, each person on a request of their own; latencies by command. */
async function steer(
  client: HttpClient,
  targets: readonly Registered[],
  commands: readonly Command[],
  people: number,
): Promise<Latencies> {
  const ms: Latencies = {};
  await runLoad({ clients: people, total: targets.length }, async (index) => {
    const { id, etag: first } = targets[index] as Registered;
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
  return ms;
}

function add(all: Latencies, more: Latencies): void {
  for (const [name, ms] of Object.entries(more)) all[name] = [...(all[name] ?? []), ...ms];
}
