import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Db } from '../db/database.ts';
import { inboundEventExists } from '../db/inbound/events.ts';
import type { SignalMessage } from '../db/outbox/outbox.ts';
import { uuidv7 } from '../db/uuid.ts';
import type { NoteVisibility } from '../domain/request/commands.ts';
import type { AppDeps, AppEnv } from './env.ts';
import { receiveEvent } from './inbound/receive.ts';
import { conflict, notFound } from './problem.ts';
import { createRoutes, defineRoute, json } from './route.ts';
import { createTextCollector } from './texts.ts';

/** Something that a requester is asked behind a signed link: whoever has the link may answer it, once. */
interface Question<
  Row extends QuestionRow,
  State extends string,
  Body extends Shown,
  Answer extends Commented,
  Taken,
> {
  /** Its answers come from one sender, and are unique by the question's own id. */
  sender: 'survey' | 'verification';
  /** For the description: of the route that reads it, of what that answers, and of the route that answers it. */
  summary: string;
  what: string;
  answering: { summary: string; description: string };
  body: z.ZodType<Body>;
  answer: z.ZodType<Answer>;
  /** The id in a token; null for one that the secret did not sign. */
  idIn(secret: string, token: string): string | null;
  find(db: Db, id: string): Promise<Row | null>;
  /** Whether it can still be answered, as far as the read model knows. */
  stateOf(row: Row): State | 'open' | 'answered';
  present(row: Row, state: State | 'open' | 'answered'): Body;
  /** Who reads the comment. */
  visibility(answer: Answer): NoteVisibility;
  /** What the workflow is told beside the comment. */
  taken(row: Row, answer: Answer): Taken;
  signal(answer: Taken & { inboundEventId: string; commentTextId: string | null }): SignalMessage;
  noSuch: string;
  answered: string;
  /** The problem of an answer that is no longer waited for. */
  over: { code: string; detail: string };
}

interface Shown {
  requestNumber: string;
}

interface Commented {
  comment: string | null;
}

interface QuestionRow {
  id: string;
  requestId: string;
}

const params = z.object({
  token: z
    .string()
    .max(200)
    .openapi({ param: { name: 'token', in: 'path' } }),
});

/** The two routes of a question: what it is about, and its answer. Opening it answers nothing. */
export function questionRoutes<
  Row extends QuestionRow,
  State extends string,
  Body extends Shown,
  Answer extends Commented,
  Taken,
>({ db, clock, config }: AppDeps, question: Question<Row, State, Body, Answer, Taken>): OpenAPIHono<AppEnv> {
  const { sender, body } = question;
  const tag = `${sender}s`;
  const path = `/api/${tag}/{token}`;
  const read = defineRoute('get', path, {
    summary: question.summary,
    access: 'public',
    tag,
    params,
    responses: { 200: json(body, question.what) },
  });
  const answer = defineRoute('post', path, {
    ...question.answering,
    access: 'public',
    tag,
    params,
    body: question.answer,
    responses: { 202: json(body, 'Taken') },
  });

  /** @throws 404 */
  async function standing(token: string) {
    const id = question.idIn(config.authSecret, token);
    const row = id === null ? null : await question.find(db, id);
    if (!row) throw notFound(question.noSuch);
    const state = question.stateOf(row);
    const isAnswered = state === 'answered' || (await inboundEventExists(db, sender, row.id));
    return { row, state: isAnswered ? ('answered' as const) : state };
  }

  async function present(token: string): Promise<Body> {
    const { row, state } = await standing(token);
    return question.present(row, state);
  }

  /** @throws 404; 409 where it has been answered or is no longer asked */
  async function take(token: string, given: Answer): Promise<void> {
    const { row, state } = await standing(token);
    const alreadyAnswered = () => conflict('already_answered', question.answered);
    if (state === 'answered') throw alreadyAnswered();
    if (state !== 'open') throw conflict(question.over.code, question.over.detail);
    const { requestId } = row;
    const now = clock();
    const texts = createTextCollector(requestId, { kind: 'requester', id: null });
    const commentTextId = texts.add('comment', question.visibility(given), given.comment);
    const inboundEventId = uuidv7(now);
    const taken = question.taken(row, given);
    const event = {
      id: inboundEventId,
      sender,
      eventId: row.id,
      requestId,
      workOrderId: null,
      type: `${sender}.answered`,
      occurredAt: new Date(now),
      textId: commentTextId,
      payload: { ...taken, commentTextId },
    };
    const signal = question.signal({ ...taken, inboundEventId, commentTextId });
    if (!(await receiveEvent(db, event, texts.texts, signal))) throw alreadyAnswered();
  }

  return createRoutes()
    .openapi(read, async (c) => c.json(await present(c.req.valid('param').token), 200))
    .openapi(answer, async (c) => {
      const { token } = c.req.valid('param');
      await take(token, c.req.valid('json'));
      return c.json(await present(token), 202);
    });
}
