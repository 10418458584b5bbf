import {
  Alert,
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { post } from '../api/client.ts';
import { describeError, isApiError } from '../api/problem.ts';
import type { Audit } from '../api/types.ts';
import { useMay } from '../app/me.ts';
import { addMonths, thisMonth, useMonths } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { showPath } from '../components/paths.ts';
import { useServerMessages } from '../registry/shared/serverMessages.ts';
import { ContractPicker } from '../statements/CloseMonth.tsx';

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

/** So many months back can be proved from here. */
const MONTHS_BACK = 24;

/** Asks for the audit of any contract and month. */
export function AuditDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const months = useMonths();
  const heading = useId();
  const [contractId, setContractId] = useState<string | null>(null);
  const [month, setMonth] = useState(thisMonth());
  const [missing, setMissing] = useState(false);
  const { ask, isSending, problem } = useAskForAudit();

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(contractId === null);
    if (contractId !== null) void ask({ contractId, month });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="xs">
      <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <DialogTitle id={heading} component="h2">
          {translate('resources.audits.ask.title')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.75, pt: '10px !important' }}>
          <p style={{ margin: 0 }}>{translate('resources.audits.ask.text')}</p>
          <ContractPicker value={contractId} onChange={setContractId} isMissing={missing} />
          <TextField
            select
            label={translate('resources.audits.fields.month')}
            value={month}
            onChange={(event) => setMonth(event.target.value)}
          >
            {Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(thisMonth(), -back)).map(
              (one, back) => (
                <MenuItem key={one} value={one}>
                  {months.long(one)}
                  {back === 0 && `, ${translate('resources.audits.ask.soFar')}`}
                </MenuItem>
              ),
            )}
          </TextField>
          <div role="alert">{problem !== null && <Refused problem={problem} />}</div>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isSending}>
            {translate('resources.audits.ask.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Refused({ problem }: { problem: unknown }) {
  const translate = useTranslate();
  const inWords = useServerMessages();
  const fields = isApiError(problem) ? (problem.problem.errors ?? []) : [];
  const said = inWords(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
  return (
    <Alert severity="error">
      {fields.length > 0 ? Object.values(said).join(' ') : describeError(problem, translate)}
    </Alert>
  );
}

interface Asking {
  ask: (of: { contractId: string; month: string }) => Promise<void>;
  isSending: boolean;
  problem: unknown;
}

/** Asks for an audit and leads to it, or to the one of the same month that goes on already. */
function useAskForAudit(): Asking {
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
