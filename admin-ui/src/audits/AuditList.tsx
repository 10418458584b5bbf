import { Alert, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { post } from '../api/client.ts';
import { describeError } from '../api/problem.ts';
import type { Audit, AuditState, AuditSummary } from '../api/types.ts';
import { useMay } from '../app/session.ts';
import type { Tone } from '../app/theme/tokens.ts';
import { FormDialog, useTask } from '../components/dialogs.tsx';
import { SelectField } from '../components/fields.tsx';
import { monthsBack, thisMonth, useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import type { IconName } from '../components/icons.ts';
import { Mark } from '../components/marks.tsx';
import { showPath } from '../components/paths.ts';
import { NameLink } from '../components/records.tsx';
import { choicesOf, MonthFilter, RefInput, SelectFilter } from '../registry/shared/inputs.tsx';
import { NOWRAP, RegistryList } from '../registry/shared/RegistryList.tsx';
import { useFieldProblems } from '../registry/shared/SaveProblem.tsx';
import { ContractPicker } from '../statements/CloseMonth.tsx';

/** The audits that were asked for, the newest first: they are kept for ever. */
export function AuditList() {
  const { translate, months, moments } = useWords();
  const counted = ({ state, findings }: AuditSummary) =>
    state === 'not_proved' && translate('resources.audits.differences', { smart_count: findings ?? 0 });
  return (
    <RegistryList<AuditSummary>
      sort={{ field: 'askedAt', order: 'DESC' }}
      search={false}
      actions={<AskButton />}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" />
          <MonthFilter />
          <SelectFilter
            source="state"
            choices={choicesOf(Object.keys(AUDIT_LOOKS), 'resources.audits.states')}
          />
        </>
      }
      card={(audit) => ({
        title: `${audit.contractCode} · ${months.long(audit.month)}`,
        mark: <AuditMark state={audit.state} />,
        lines: [counted(audit), `${audit.askedByName ?? ''} · ${moments.near(audit.askedAt)}`],
      })}
      columns={[
        {
          source: 'month',
          sortByOrder: 'DESC',
          sx: NOWRAP,
          render: (audit) => <NameLink>{months.long(audit.month)}</NameLink>,
        },
        { source: 'contractId', disableSort: true, render: ({ contractCode }) => contractCode },
        { source: 'state', disableSort: true, render: ({ state }) => <AuditMark state={state} /> },
        { source: 'findings', disableSort: true, render: counted },
        { source: 'askedBy', disableSort: true, render: ({ askedByName }) => askedByName },
        {
          source: 'askedAt',
          sortByOrder: 'DESC',
          sx: NOWRAP,
          render: ({ askedAt }) => <time dateTime={askedAt}>{moments.near(askedAt)}</time>,
        },
      ]}
    />
  );
}

function AskButton() {
  const translate = useTranslate();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('audits', 'create')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Icon name="audits" size={16} />} onClick={() => setOpen(true)}>
        {translate('resources.audits.ask.label')}
      </Button>
      {open && <AuditDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** How each outcome of an audit looks. */
export const AUDIT_LOOKS: Record<AuditState, { tone: Tone; icon: IconName }> = {
  running: { tone: 'info', icon: 'clock' },
  proved: { tone: 'ok', icon: 'met' },
  not_proved: { tone: 'danger', icon: 'alarm' },
  failed: { tone: 'warn', icon: 'warning' },
};

/** What came out of an audit, in a word. */
export function AuditMark({ state }: { state: AuditState }) {
  const translate = useTranslate();
  const { tone, icon } = AUDIT_LOOKS[state];
  return (
    <Mark tone={tone}>
      <Icon name={icon} size={14} />
      {translate(`resources.audits.states.${state}`)}
    </Mark>
  );
}

interface AuditButtonProps {
  contractId: string;
  /** `YYYY-MM`, one that has begun. */
  month: string;
  label?: string;
}

/** Proves a month of a contract, for those who may; leads to the result. */
export function AuditButton({ contractId, month, label }: AuditButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const ask = useAskForAudit();
  const { busy, run } = useTask((problem) => notify(describeError(problem, translate), { type: 'error' }));
  if (!may('audits', 'create')) return null;
  return (
    <Button
      disabled={busy}
      startIcon={<Icon name="audits" size={16} />}
      onClick={() => void run(() => ask(contractId, month))}
    >
      {label ?? translate('resources.audits.ask.label')}
    </Button>
  );
}

/** So many months back can be proved from here. */
const MONTHS_BACK = 24;

/** Asks for the audit of any contract and month. */
function AuditDialog({ onClose }: { onClose: () => void }) {
  const { translate, months } = useWords();
  const ask = useAskForAudit();
  const { busy, problem, run } = useTask();
  const [contractId, setContractId] = useState<string | null>(null);
  const [month, setMonth] = useState(thisMonth());
  const [missing, setMissing] = useState(false);
  const submit = () => {
    setMissing(contractId === null);
    if (contractId !== null) void run(() => ask(contractId, month));
  };
  return (
    <FormDialog
      title={translate('resources.audits.ask.title')}
      onClose={onClose}
      leave={translate('ra.action.cancel')}
      submit={translate('resources.audits.ask.submit')}
      onSubmit={submit}
      button={{ disabled: busy }}
      failure={problem !== null && <Refused problem={problem} />}
    >
      <p style={{ margin: 0 }}>{translate('resources.audits.ask.text')}</p>
      <ContractPicker value={contractId} onChange={setContractId} isMissing={missing} />
      <SelectField
        label={translate('resources.audits.fields.month')}
        value={month}
        onChange={setMonth}
        options={monthsBack(MONTHS_BACK).map((one, back) => [
          one,
          back === 0 ? `${months.long(one)}, ${translate('resources.audits.ask.soFar')}` : months.long(one),
        ])}
      />
    </FormDialog>
  );
}

function Refused({ problem }: { problem: unknown }) {
  const translate = useTranslate();
  const said = Object.values(useFieldProblems(problem));
  return (
    <Alert severity="error">{said.length > 0 ? said.join(' ') : describeError(problem, translate)}</Alert>
  );
}

/** Asks for an audit and leads to it, or to the one of the same month that goes on already. */
function useAskForAudit(): (contractId: string, month: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (contractId, month) => {
    const idempotencyKey = crypto.randomUUID();
    const { id } = await post<Audit>(`/contracts/${contractId}/audits`, { month }, { idempotencyKey });
    await queries.invalidateQueries({ queryKey: ['audits'] });
    void navigate(showPath('audits', id));
  };
}
