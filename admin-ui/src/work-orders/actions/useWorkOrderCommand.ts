import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, isApiError, isStale } from '../../api/problem.ts';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';

export interface WorkOrderSubmission {
  sending: boolean;
  failure: string | null;
  errors: Record<string, string>;
  /** Sends the command on the version shown; answers whether it was carried out. */
  send: (command: WorkOrderCommand, body?: Record<string, unknown>) => Promise<boolean>;
}

/** Sending commands to a work order. One that has changed meanwhile is read anew and shown before anything is done. */
export function useWorkOrderCommand(order: WorkOrder): WorkOrderSubmission {
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const queries = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});

  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['work-orders'] }),
      queries.invalidateQueries({ queryKey: ['requests', 'detail', order.requestId] }),
      queries.invalidateQueries({ queryKey: ['requests', 'getOne'] }),
    ]);

  async function send(command: WorkOrderCommand, body?: Record<string, unknown>): Promise<boolean> {
    if (sending) return false;
    setSending(true);
    setFailure(null);
    setErrors({});
    try {
      const said = body === undefined ? {} : { body };
      await sendCommand({ resource: 'work-orders', id: order.id, version: order.version, command, ...said });
      void refresh();
      return true;
    } catch (error) {
      if (isApiError(error) && error.problem.errors?.length)
        setErrors(Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message])));
      else
        setFailure(
          isStale(error) ? translate('workOrderPage.stale') : describeCommandError(error, translate),
        );
      if (isApiError(error) && [404, 409, 412].includes(error.problem.status)) await refresh();
      return false;
    } finally {
      setSending(false);
    }
  }
  return { sending, failure, errors, send };
}
