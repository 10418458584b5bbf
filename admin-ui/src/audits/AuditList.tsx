import { Button } from '@mui/material';
import { useState } from 'react';
import { SelectInput, useTranslate } from 'react-admin';
import type { AuditState, AuditSummary } from '../api/types.ts';
import { useMay } from '../app/me.ts';
import type { Tone } from '../app/theme/tokens.ts';
import { monthsBack, useWords } from '../components/formats.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { Mark } from '../components/marks.tsx';
import { CardText, NameLink } from '../components/records.tsx';
import { RefInput } from '../registry/shared/inputs.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { AuditDialog } from './AskAudit.tsx';

/** So many past months can be chosen as a filter. */
const MONTHS_BACK = 24;

/** The audits that were asked for, the newest first: they are kept for ever. */
export function AuditList() {
  const { translate, months, moments } = useWords();
  const choices = monthsBack(MONTHS_BACK);
  const counted = ({ state, findings }: AuditSummary) =>
    state === 'not_proved' && translate('resources.audits.differences', { smart_count: findings ?? 0 });
  return (
    <RegistryList<AuditSummary>
      sort={{ field: 'askedAt', order: 'DESC' }}
      search={false}
      actions={<AskButton />}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" helperText={false} />
          <SelectInput
            source="month"
            choices={choices.map((id) => ({ id, name: months.long(id) }))}
            translateChoice={false}
            helperText={false}
          />
          <SelectInput
            source="state"
            choices={Object.keys(AUDIT_LOOKS).map((id) => ({ id, name: `resources.audits.states.${id}` }))}
            helperText={false}
          />
        </>
      }
      card={(audit) => (
        <CardText
          title={`${audit.contractCode} · ${months.long(audit.month)}`}
          mark={<AuditMark state={audit.state} />}
          lines={[counted(audit), `${audit.askedByName ?? ''} · ${moments.near(audit.askedAt)}`]}
        />
      )}
      columns={[
        {
          source: 'month',
          sort: 'DESC',
          nowrap: true,
          render: (audit) => <NameLink>{months.long(audit.month)}</NameLink>,
        },
        { source: 'contractId', sort: false, render: ({ contractCode }) => contractCode },
        { source: 'state', sort: false, render: ({ state }) => <AuditMark state={state} /> },
        { source: 'findings', sort: false, render: counted },
        { source: 'askedBy', sort: false, render: ({ askedByName }) => askedByName },
        {
          source: 'askedAt',
          sort: 'DESC',
          nowrap: true,
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
