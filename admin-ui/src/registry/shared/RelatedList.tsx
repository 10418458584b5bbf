import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useCanAccess, useGetManyReference, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { CreateLink } from './CreateLink.tsx';
import { Ref } from './Ref.tsx';
import { recordName } from './recordName.ts';

interface RelatedListProps<T extends RaRecord> {
  /** The records' resource, and their field that names this record. */
  resource: string;
  target: string;
  id: string;
  /** A quieter word behind the name. */
  detail?: (record: T) => ReactNode;
  /** What a new one begins with beside naming this record. */
  newRecord?: Record<string, unknown>;
}

const SHOWN = 100;

/** The records that belong to this one, each a link, with the way to add another. */
export function RelatedList<T extends RaRecord>(props: RelatedListProps<T>) {
  const { canAccess } = useCanAccess({ resource: props.resource, action: 'list' });
  return canAccess ? <Related {...props} /> : null;
}

function Related<T extends RaRecord>({ resource, target, id, detail, newRecord }: RelatedListProps<T>) {
  const translate = useTranslate();
  const {
    data,
    total = 0,
    error,
    refetch,
  } = useGetManyReference<T>(resource, {
    target,
    id,
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'code', order: 'ASC' },
    filter: {},
  });
  return (
    <Panel
      title={`${translate(`resources.${resource}.name`, { smart_count: 2 })}${data ? ` (${total})` : ''}`}
      actions={<CreateLink resource={resource} record={{ ...newRecord, [target]: id }} size="small" />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Box component="p" sx={{ m: 0, color: token('inkMuted') }}>
          {translate(`resources.${resource}.empty`)}
        </Box>
      )}
      <Box component="ul" sx={ROWS}>
        {data?.map((record) => (
          <li key={record.id}>
            <Ref resource={resource} id={String(record.id)} />
            <Box component="span" sx={{ color: token('inkMuted') }}>
              {detail ? detail(record) : recordName(record, true)}
            </Box>
          </li>
        ))}
      </Box>
      {data && total > data.length && (
        <p>{translate('registry.andMore', { smart_count: total - data.length })}</p>
      )}
    </Panel>
  );
}

const ROWS = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: '0.8125rem',
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 1.5,
    py: 0.5,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& li:last-of-type': { borderBottom: 0 },
} as const;
