import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { inEnvironment } from './support/environment.ts';
import { expectStatus, type HttpClient } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { COMMON_WORD, closeHalf, copyRequests, RARE_WORD } from './support/many-requests.ts';
import { register } from './support/requests.ts';
import { latencies, percentile, rounded } from './support/statistics.ts';

const REQUESTS = 100_000;
const EACH = 200;
const WARM_UP = 20;
const CLIENTS = [1, 10];

type ListQuery = [what: string, client: HttpClient, query: string];

/** How long a page of the request list takes among very many open requests. */
export const list: Benchmark = {
  about: `GET /api/requests, 25 of ${REQUESTS} open requests, sorted by deadline`,
  run: (say) =>
    inEnvironment(say, async (environment) => {
      const { registry, db } = environment;
      const operator = await environment.signIn('operator@example.org', 10);
      const referent = await environment.signIn('referent@example.org', 10);
      const template = await register(operator, registry, 0);
      say(`list: writing ${REQUESTS} requests`);
      await copyRequests(db, template.id, REQUESTS);

      const contract = `contractId=${registry.contract('POLI')}`;
      const queries: ListQuery[] = [
        ['open', operator, 'open=true'],
        ['state', operator, 'state=qualified'],
        ['contract', operator, `open=true&${contract}`],
        ['state and contract', operator, `state=qualified&state=dispatched&${contract}`],
        ['assignee', operator, `open=true&assigneeId=${registry.user('chiara.russo@example.org')}`],
        ['overdue', operator, `open=true&dueBefore=${new Date().toISOString()}`],
        ['rare word', operator, `open=true&q=${RARE_WORD}`],
        ['common word', operator, `open=true&q=${COMMON_WORD}`],
        ['contract, state, two words', operator, `state=qualified&${contract}&q=${COMMON_WORD}+ascensore`],
        ['page 40', operator, 'open=true&page=40'],
        ['referent, all of theirs', referent, 'open=true'],
      ];
      const rows: Row[] = [];
      const measure = async (clients: number, [what, client, query]: ListQuery) => {
        const ask = async () => {
          const answer = await client.get(`/api/requests?sort=dueAt&order=asc&perPage=25&${query}`);
          return expectStatus(answer, 200).ms;
        };
        await runLoad({ clients, total: WARM_UP }, ask);
        const { ms, perSecond } = await runLoad({ clients, total: EACH }, ask);
        rows.push({ what: `${clients} at once: ${what}`, ...latencies(ms), perSecond: rounded(perSecond) });
        return ms;
      };
      const all = new Map<number, number[]>(CLIENTS.map((clients) => [clients, []]));
      for (const clients of CLIENTS) {
        for (const query of queries) all.get(clients)?.push(...(await measure(clients, query)));
        rows.push({ what: `${clients} at once: all`, ...latencies(all.get(clients) ?? []), perSecond: '' });
      }
      say('list: closing half of them');
      await closeHalf(db);
      const supplier = `supplierId=${registry.supplier('EDILNOVA')}`;
      const beyondOpen: ListQuery[] = [
        ['supplier, half of all closed', operator, supplier],
        ['supplier, open of half', operator, `open=true&${supplier}`],
        ['common word, half of all closed', operator, `q=${COMMON_WORD}`],
        ['common word, closed', operator, `open=false&q=${COMMON_WORD}`],
      ];
      for (const query of beyondOpen) await measure(1, query);
      return {
        rows,
        aims: [
          atMost('p95 of all queries, one client, ms', rounded(percentile(all.get(1) ?? [], 0.95), 1), 20),
        ],
      };
    }),
};
