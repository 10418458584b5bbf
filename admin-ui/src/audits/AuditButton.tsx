import { Button, type ButtonProps } from '@mui/material';
import { useEffect } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { describeError } from '../api/problem.ts';
import { useMay } from '../app/me.ts';
import { Icon } from '../components/Icon.tsx';
import { useAskForAudit } from './useAskForAudit.ts';

interface AuditButtonProps {
  contractId: string;
  /** `YYYY-MM`, one that has begun. */
  month: string;
  label?: string;
  variant?: ButtonProps['variant'];
}

/** Proves a month of a contract, for those who may; leads to the result. */
export function AuditButton({ contractId, month, label, variant }: AuditButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const { ask, isSending, problem } = useAskForAudit();
  useEffect(() => {
    if (problem !== null) notify(describeError(problem, translate), { type: 'error' });
  }, [problem, notify, translate]);
  if (!may('audits', 'create')) return null;
  return (
    <Button
      {...(variant ? { variant } : {})}
      disabled={isSending}
      startIcon={<Icon name="audits" size={16} />}
      onClick={() => void ask({ contractId, month })}
    >
      {label ?? translate('resources.audits.ask.label')}
    </Button>
  );
}
