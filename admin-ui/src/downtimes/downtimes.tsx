import { Box, Button } from '@mui/material';
import { required, TextInput, useCanAccess, useNotify, useTranslate, useUpdate } from 'react-admin';
import { describeError } from '../api/problem.ts';
import type { Downtime } from '../api/types.ts';
import { InstantInput } from '../components/fields.tsx';
import { useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { Mark } from '../components/marks.tsx';
import { FieldsPanel, NameLink, Ref } from '../components/records.tsx';
import { useNow } from '../components/useNow.ts';
import { DayFilter, RefInput, useCustomInput, YesNoFilter } from '../registry/shared/inputs.tsx';
import { FormSection, formPages } from '../registry/shared/RegistryForm.tsx';
import { NOWRAP, RegistryList } from '../registry/shared/RegistryList.tsx';
import { RegistryShow } from '../registry/shared/RegistryShow.tsx';

/** When services were not to be had, the newest first; those that last can be ended from here. */
export function DowntimeList() {
  const { translate, moments } = useWords();
  const origin = ({ imported }: Downtime) =>
    translate(`resources.downtimes.${imported ? 'imported' : 'here'}`);
  return (
    <RegistryList<Downtime>
      sort={{ field: 'fromAt', order: 'DESC' }}
      search={false}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" />
          <YesNoFilter source="open" yes="resources.downtimes.openNow" no="resources.downtimes.over" />
          <DayFilter />
        </>
      }
      card={(downtime) => ({
        title: downtime.reason,
        mark: downtime.contractCode,
        lines: [
          moments.dateTime(downtime.from),
          <DowntimeLength key="length" downtime={downtime} />,
          downtime.imported && origin(downtime),
        ],
      })}
      columns={[
        {
          source: 'fromAt',
          sortByOrder: 'DESC',
          sx: NOWRAP,
          render: ({ from }) => <time dateTime={from}>{moments.dateTime(from)}</time>,
        },
        { source: 'reason', disableSort: true, render: ({ reason }) => <NameLink>{reason}</NameLink> },
        { source: 'contractCode', disableSort: true },
        {
          source: 'length',
          disableSort: true,
          render: (downtime) => (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <DowntimeLength downtime={downtime} />
              <EndButton downtime={downtime} />
            </Box>
          ),
        },
        { source: 'imported', disableSort: true, render: origin },
      ]}
    />
  );
}

/** One downtime: of which contract, how long, why. */
export function DowntimeShow() {
  const { translate, moments } = useWords();
  return (
    <RegistryShow<Downtime>
      title={({ from }) => translate('resources.downtimes.titled', { at: moments.dateTime(from) })}
      marks={(downtime) => <DowntimeLength downtime={downtime} />}
      actions={(downtime) => <EndButton downtime={downtime} />}
      editable={({ imported }) => !imported}
    >
      {({ contractId, from, to, reason, imported, createdAt }) => (
        <FieldsPanel
          title={translate('resources.downtimes.sections.downtime')}
          facts={[
            ['contractId', <Ref key="contract" resource="contracts" id={contractId} />],
            ['from', moments.dateTime(from)],
            ['to', to && moments.dateTime(to)],
            ['reason', reason],
            ['imported', translate(`resources.downtimes.${imported ? 'importedStays' : 'here'}`)],
            ['createdAt', moments.dateTime(createdAt)],
          ]}
        />
      )}
    </RegistryShow>
  );
}

const NEEDED = required();

export const [DowntimeEdit, DowntimeCreate] = formPages(DowntimeFields, {
  defaults: () => ({ from: new Date().toISOString(), to: null }),
});

/** A downtime stays with its contract. */
function DowntimeFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <FormSection title="resources.downtimes.sections.downtime">
      {isNew && <RefInput source="contractId" reference="contracts" needed />}
      <TextInput source="reason" validate={NEEDED} helperText="resources.downtimes.helper.reason" />
      <InstantField source="from" isNeeded />
      <InstantField source="to" hint="resources.downtimes.helper.to" />
    </FormSection>
  );
}

interface InstantFieldProps {
  source: string;
  isNeeded?: boolean;
  hint?: string;
}

function InstantField({ source, isNeeded = false, hint }: InstantFieldProps) {
  const translate = useTranslate();
  const { label, value, change, error } = useCustomInput<string>({
    source,
    ...(isNeeded ? { validate: NEEDED } : {}),
  });
  return (
    <InstantInput
      label={label}
      value={value}
      onChange={change}
      error={error}
      hint={hint && translate(hint)}
      required={isNeeded}
    />
  );
}

/** How long a downtime lasted, or lasts so far. */
function DowntimeLength({ downtime: { from, to } }: { downtime: Downtime }) {
  const { translate, moments } = useWords();
  const now = useNow(60_000);
  if (to !== null) return <span>{moments.length(Date.parse(to) - Date.parse(from))}</span>;
  const length = moments.length(Math.max(0, now - Date.parse(from)));
  return <Mark tone="danger">{translate('resources.downtimes.lasting', { length })}</Mark>;
}

/** Says that a downtime that lasts is over now, for those who may. */
function EndButton({ downtime }: { downtime: Downtime }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<Downtime>();
  const { canAccess } = useCanAccess({ resource: 'downtimes', action: 'update' });
  if (downtime.to !== null || downtime.imported || !canAccess) return null;
  const end = () =>
    update(
      'downtimes',
      { id: downtime.id, data: { to: new Date().toISOString() }, previousData: downtime },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => notify('resources.downtimes.end.done', { type: 'success' }),
        onError: (error) => notify(describeError(error, translate), { type: 'error' }),
      },
    );
  return (
    <Button
      size="small"
      disabled={isPending}
      startIcon={<Icon name="check" size={16} />}
      onClick={(event) => {
        event.stopPropagation();
        void end();
      }}
    >
      {translate('resources.downtimes.end.label')}
    </Button>
  );
}
