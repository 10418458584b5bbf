import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from './client.ts';
import { isWorthRepeating } from './problem.ts';
import type { RequestCommand, RequestDetail, WorkOrder, WorkOrderCommand } from './types.ts';

/** Runs what somebody asks for under the key of their attempt. */
type Attempt = <T>(what: string, run: (key: string) => Promise<T>) => Promise<T>;

/**
 * Gives each attempt of a button or a form one `Idempotency-Key`. It is kept while nobody knows what became of the
 * attempt, so that asking for the same once more finds out; any other answer ends it, and so does asking for something
 * else.
 */
export function createAttempt(): Attempt {
  let open: { what: string; key: string } | null = null;
  return async (what, run) => {
    if (open?.what !== what) open = { what, key: crypto.randomUUID() };
    const { key } = open;
    const end = () => {
      if (open?.key === key) open = null;
    };
    try {
      const answer = await run(key);
      end();
      return answer;
    } catch (error) {
      if (!isWorthRepeating(error)) end();
      throw error;
    }
  };
}

interface CommandMap {
  requests: { name: RequestCommand; record: RequestDetail };
  'work-orders': { name: WorkOrderCommand; record: WorkOrder };
}
type Commandable = keyof CommandMap;

interface CommandInput<R extends Commandable> {
  resource: R;
  id: string;
  /** The version the person is looking at: the server refuses (412) when it is no longer the newest. */
  version: number;
  command: CommandMap[R]['name'];
  /** What it says; left out where a button alone gives it. */
  body?: Record<string, unknown>;
}

/** Sends a command; answers the new representation. Throws an ApiError (409, 412, 422, 503 …). */
export type SendCommand = <R extends Commandable>(input: CommandInput<R>) => Promise<CommandMap[R]['record']>;

async function sendCommand<R extends Commandable>(
  { resource, id, version, command, body = {} }: CommandInput<R>,
  idempotencyKey: string,
): Promise<CommandMap[R]['record']> {
  const path = `/${resource}/${id}/${command}`;
  const answer = await call<CommandMap[R]['record']>('POST', path, { body, version, idempotencyKey });
  return answer.data;
}

/** What makes two calls one attempt. A button that says nothing is meant for the version that it stands beside. */
function attemptOf({ resource, id, version, command, body }: CommandInput<Commandable>): string {
  return JSON.stringify([resource, id, command, body ?? version]);
}

/**
 * Sends the commands of a form or a page, each attempt under a key of its own. The new representation is put in place on
 * every open page: the record itself at once, its timeline, deadlines and messages (`[resource, …, id]` queries) by a
 * new read.
 */
export function useSendCommand(): SendCommand {
  const queries = useQueryClient();
  const [attempt] = useState(createAttempt);
  return useCallback(
    async (input) => {
      const record = await attempt(attemptOf(input), (key) => sendCommand(input, key));
      queries.setQueryData([input.resource, 'getOne', { id: input.id, meta: undefined }], record);
      await queries.invalidateQueries({ queryKey: [input.resource, 'detail', input.id] });
      await queries.invalidateQueries({ queryKey: [input.resource, 'getList'] });
      return record;
    },
    [queries, attempt],
  );
}
