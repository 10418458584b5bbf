import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { describeError, isApiError } from '../api/problem.ts';
import { useServerMessages } from '../registry/shared/serverMessages.ts';
import { ContractPicker } from '../statements/list/CloseMonthDialog.tsx';
import { addMonths, thisMonth, useMonths } from '../statements/months.ts';
import { useAskForAudit } from './useAskForAudit.ts';

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
