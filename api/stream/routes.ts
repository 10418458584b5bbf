import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { answerWithin } from '../../db/answer-within.ts';
import { type Change, newestChange, readChangesAfter } from '../../db/stream/changes.ts';
import { principalOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { readPrincipal } from '../sign-in/session.ts';
import { CALL_WITHIN_MS } from '../time-limits.ts';
import { gatherNews } from './gathered.ts';
import { isVisible } from './visible.ts';

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
