import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from './client.ts';
import type { RequestCommand, RequestDetail, WorkOrder, WorkOrderCommand } from './types.ts';

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
  body?: Record<string, unknown>;
}

/** Sends a command; answers the new representation. Throws an ApiError (409, 412, 422, 503 …). */
export async function sendCommand<R extends Commandable>(
  input: CommandInput<R>,
): Promise<CommandMap[R]['record']> {
  const { resource, id, version, command, body } = input;
  const answer = await call<CommandMap[R]['record']>('POST', `/${resource}/${id}/${command}`, {
    body: body ?? {},
    version,
  });
  return answer.data;
}

/**
 * `sendCommand` that also puts the new representation in place on every open page: the record itself at once,
 * its timeline, deadlines and messages (`[resource, …, id]` queries) by a new read.
 */
export function useSendCommand(): <R extends Commandable>(
  input: CommandInput<R>,
) => Promise<CommandMap[R]['record']> {
  const queries = useQueryClient();
  return useCallback(
    async (input) => {
      const record = await sendCommand(input);
      queries.setQueryData([input.resource, 'getOne', { id: input.id, meta: undefined }], record);
      await queries.invalidateQueries({ queryKey: [input.resource, 'detail', input.id] });
      await queries.invalidateQueries({ queryKey: [input.resource, 'getList'] });
      return record;
    },
    [queries],
  );
}
