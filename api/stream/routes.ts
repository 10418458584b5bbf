import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { answerWithin } from '../../db/answer-within.ts';
import { type Change, newestChange, readChangesAfter } from '../../db/stream/changes.ts';
import { principalOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { POLICY, type Resource } from '../policy.ts';
import { type Principal, scopeFor } from '../principal.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { readPrincipal } from '../sign-in/session.ts';
import { CALL_WITHIN_MS } from '../time-limits.ts';

const HEARTBEAT_MS = 15_000;
const RECONNECT_AFTER_MS = 2000;
/** Long enough to join a burst, short enough to look immediate. */
const GATHER_MS = 50;

const stream = defineRoute('get', '/api/stream', {
  summary: 'What changes, as server-sent events `{resource, ids}`; Last-Event-ID is honoured',
  access: 'signed_in',
  tag: 'stream',
  responses: {
    200: { description: 'An endless stream', content: { 'text/event-stream': { schema: z.string() } } },
  },
});

/** Tells each open page which of the things it may see have changed. */
export function streamRoutes({ db, changes, metrics }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(stream, (c) => {
    const principal = principalOf(c);
    const since = /^\d{1,18}$/.exec(c.req.header('last-event-id') ?? '')?.[0];
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (sse) => {
      const ended = AbortSignal.any([c.req.raw.signal, changes.ended]);
      const gathered = gatherNews();
      let wake = () => {};
      const hear = (news: readonly Change[]) => {
        gathered.add(news.filter((change) => isVisible(principal, change)));
        wake();
      };
      const unsubscribe = changes.subscribe(hear);
      metrics.streamOpened();
      const pause = (ms: number) =>
        new Promise<void>((resolve) => {
          const done = () => {
            clearTimeout(timer);
            wake = () => {};
            resolve();
          };
          const timer = setTimeout(done, ms);
          wake = done;
          sse.onAbort(done);
          ended.addEventListener('abort', done, { once: true });
        });
      try {
        if (since !== undefined) hear(await readChangesAfter(db, since));
        // An event without data only tells the browser where it stands.
        await sse.write(`retry: ${RECONNECT_AFTER_MS}\nid: ${since ?? (await newestChange(db))}\n\n`);
        while (!ended.aborted && !sse.aborted) {
          const waiting = gathered.take();
          for (const news of waiting?.news ?? []) {
            await sse.writeSSE({ data: JSON.stringify(news), id: waiting?.lastId });
          }
          if (waiting) {
            await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
            continue;
          }
          const before = performance.now();
          await pause(HEARTBEAT_MS);
          if (performance.now() - before < HEARTBEAT_MS) continue;
          // Who has signed out, or was disabled, hears nothing more.
          if (!(await answerWithin(CALL_WITHIN_MS, () => readPrincipal(c)))) break;
          await sse.write(': still here\n\n');
        }
      } finally {
        unsubscribe();
        metrics.streamClosed();
      }
    });
  });
}

/** News that wait to be sent, joined by resource so that a burst makes few messages. */
function gatherNews() {
  let waiting = new Map<string, Set<string>>();
  let newest = 0n;
  return {
    add(changes: readonly Change[]) {
      for (const { id, resource, ids } of changes) {
        const known = waiting.get(resource) ?? new Set();
        for (const one of ids) known.add(one);
        waiting.set(resource, known);
        if (BigInt(id) > newest) newest = BigInt(id);
      }
    },
    /** Everything that waits, and the newest entry of the change log it goes up to. */
    take() {
      if (waiting.size === 0) return null;
      const news = [...waiting].map(([resource, ids]) => ({ resource, ids: [...ids] }));
      waiting = new Map();
      return { lastId: String(newest), news };
    },
  };
}

/** May who listens see what changed? */
function isVisible(principal: Principal, change: Change): boolean {
  if (!isResource(change.resource)) return false;
  const scope = scopeFor(principal, change.resource, 'read');
  if (!scope) return false;
  if (scope.kind === 'all') return true;
  if (scope.kind === 'administration') return change.administrationId === scope.administrationId;
  return change.supplierIds.includes(scope.supplierId);
}

function isResource(name: string): name is Resource {
  return name in POLICY;
}
