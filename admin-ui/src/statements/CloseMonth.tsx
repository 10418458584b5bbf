import { Alert, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { post } from '../api/client.ts';
import { describeError, isApiError } from '../api/problem.ts';
import type { Contract, Statement } from '../api/types.ts';
import { useMay } from '../app/session.ts';
import { FormDialog, useTask } from '../components/dialogs.tsx';
import { OptionPicker, SelectField } from '../components/fields.tsx';
import { addMonths, monthsBack, thisMonth, useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { routerLink, showPath } from '../components/paths.ts';
import { useFieldProblems } from '../registry/shared/SaveProblem.tsx';

interface CloseMonthButtonProps {
  /** The contract and month that are meant, where the page is about one. */
  of?: { contractId: string; month: string };
}

/** Closes a month that is over, for those who may. */
export function CloseMonthButton({ of }: CloseMonthButtonProps) {
  const { translate, months } = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('statements', 'create')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Icon name="check" size={16} />} onClick={() => setOpen(true)}>
        {of
          ? translate('resources.statements.close.labelOf', { month: months.long(of.month) })
          : translate('resources.statements.close.label')}
      </Button>
      {open && <CloseMonthDialog {...(of ? { of } : {})} onClose={() => setOpen(false)} />}
    </>
  );
}

/** So many months back can be closed from here. */
const MONTHS_BACK = 24;

interface CloseMonthDialogProps {
  of?: { contractId: string; month: string };
  onClose: () => void;
}

/** Freezes the facts of a month that is over; leads to the draft, or to the statement that the month has already. */
function CloseMonthDialog({ of, onClose }: CloseMonthDialogProps) {
  const { translate, months } = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { busy, problem, run } = useTask();
  const [contractId, setContractId] = useState<string | null>(of?.contractId ?? null);
  const [month, setMonth] = useState(of?.month ?? addMonths(thisMonth(), -1));
  const [missing, setMissing] = useState(false);

  const close = async () => {
    const idempotencyKey = crypto.randomUUID();
    const { id } = await post<Statement>(
      `/contracts/${contractId}/statements`,
      { month },
      { idempotencyKey },
    );
    await queries.invalidateQueries({ queryKey: ['statements'] });
    notify('resources.statements.close.done', { type: 'success' });
    await navigate(showPath('statements', id));
  };
  const submit = () => {
    setMissing(contractId === null);
    if (contractId !== null) void run(close);
  };
  return (
    <FormDialog
      title={
        of
          ? translate('resources.statements.close.labelOf', { month: months.long(of.month) })
          : translate('resources.statements.close.title')
      }
      onClose={onClose}
      leave={translate('resources.statements.commands.leave')}
      submit={translate('resources.statements.close.submit')}
      onSubmit={submit}
      button={{ disabled: busy }}
      failure={problem !== null && <Refused problem={problem} />}
    >
      <p style={{ margin: 0 }}>{translate('resources.statements.close.text')}</p>
      {!of && (
        <>
          <ContractPicker value={contractId} onChange={setContractId} isMissing={missing} />
          <SelectField
            label={translate('resources.statements.close.month')}
            value={month}
            onChange={setMonth}
            options={monthsBack(MONTHS_BACK, 1).map((one) => [one, months.long(one)] as const)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Chooses one of the contracts by its code or title. */
export function ContractPicker(props: {
  value: string | null;
  onChange: (value: string | null) => void;
  isMissing: boolean;
}) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useGetList<Contract>('contracts', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'code', order: 'ASC' },
    filter: typed ? { q: typed } : {},
  });
  return (
    <OptionPicker
      label={translate('resources.statements.close.contract')}
      options={data.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` }))}
      value={props.value}
      onChange={props.onChange}
      onSearch={setTyped}
      loading={isFetching}
      error={props.isMissing ? translate('resources.statements.close.missing') : undefined}
    />
  );
}

function Refused({ problem }: { problem: unknown }) {
  const translate = useTranslate();
  const said = Object.values(useFieldProblems(problem));
  const statementId = isApiError(problem) ? problem.problem.statementId : undefined;
  if (statementId) {
    return (
      <Alert
        severity="info"
        action={
          <Button {...routerLink(showPath('statements', statementId))} size="small">
            {translate('resources.statements.close.open')}
          </Button>
        }
      >
        {translate('resources.statements.close.exists')}
      </Alert>
    );
  }
  return (
    <Alert severity="error">
      {said.length > 0
        ? said.map((words) => <div key={words}>{words}</div>)
        : describeError(problem, translate)}
    </Alert>
  );
}
