import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../api/client.ts';
import type { Audit } from '../api/types.ts';
import { showPath } from '../registry/shared/paths.ts';

export interface Asking {
  ask: (of: { contractId: string; month: string }) => Promise<void>;
  isSending: boolean;
  problem: unknown;
}

/** Asks for an audit and leads to it, or to the one of the same month that goes on already. */
export function useAskForAudit(): Asking {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    isSending,
    problem,
    async ask({ contractId, month }) {
      if (isSending) return;
      setSending(true);
      setProblem(null);
      try {
        const { id } = await post<Audit>(
          `/contracts/${contractId}/audits`,
          { month },
          { idempotencyKey: crypto.randomUUID() },
        );
        await queries.invalidateQueries({ queryKey: ['audits'] });
        void navigate(showPath('audits', id));
      } catch (error) {
        setProblem(error);
      } finally {
        setSending(false);
      }
    },
  };
}
