import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { useRead } from '../../../api/client.ts';
import type { WorkflowHistory as History, RequestDetail } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { matchesWords } from '../../../components/findByWords.ts';
import { useWords } from '../../../components/formats.ts';
import { ErrorState, PageHeader, Panel } from '../../../components/page.tsx';
import { ScrolledTable } from '../../../components/records.tsx';

type EngineEvent = History['data'][number];

/** The engine's own events of a request, live or archived: what a statement is proved by. */
export function WorkflowHistory() {
  const { id = '' } = useParams();
  const { data: request } = useGetOne<RequestDetail>('requests', { id });
  const translate = useTranslate();
  const [words, setWords] = useState('');
  const history = useRead<History>(['requests', 'detail', id, 'history'], `/requests/${id}/workflow-history`);
  const events = (history.data?.data ?? []).filter((event) => matchesWords(words, wordsOf(event)));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <PageHeader
        title={translate('requestPage.history.title', { number: request?.number ?? '' })}
        below={translate('requestPage.history.intro')}
        actions={
          <Button component={Link} to={`/requests/${id}/show`}>
            {translate('requestPage.history.back')}
          </Button>
        }
      />
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <Panel
          title={translate('requestPage.history.count', { smart_count: events.length })}
          actions={
            <TextField
              type="search"
              label={translate('requestPage.history.filter')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              sx={{ maxWidth: 260 }}
            />
          }
        >
          {events.length === 0 ? (
            <p>{translate('requestPage.history.none')}</p>
          ) : (
            <EventTable events={events} />
          )}
        </Panel>
      )}
    </Box>
  );
}

function EventTable({ events }: { events: EngineEvent[] }) {
  const { translate, moments } = useWords();
  return (
    <ScrolledTable
      label={translate('requestPage.history.link')}
      role="region"
      heads={['event', 'at', 'what', 'details'].map((column) => [translate(`requestPage.history.${column}`)])}
      sx={TABLE}
    >
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>{event.id}</td>
            <td>{event.at && <time dateTime={event.at}>{moments.dateTime(event.at)}</time>}</td>
            <th scope="row">{plainType(event.type)}</th>
            <td>
              <details>
                <summary>{gist(event.attributes)}</summary>
                <pre>{JSON.stringify(event.attributes, null, 2)}</pre>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}

/** `EVENT_TYPE_TIMER_STARTED` as `Timer started`. */
function plainType(type: string): string {
  const words = type
    .replace(/^EVENT_TYPE_/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What tells one event from others of its type: names of signals, updates, activities, timers. */
function gist(attributes: Record<string, unknown>): string {
  const named = Object.entries(attributes).flatMap(([name, value]) => {
    const text = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
    return typeof text === 'string' || typeof text === 'number' ? [`${name}: ${text}`] : [];
  });
  return named.slice(0, 3).join(' · ') || '…';
}

const wordsOf = (event: EngineEvent) => `${plainType(event.type)} ${JSON.stringify(event.attributes)}`;

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    p: '6px 8px',
    borderBottom: `1px solid ${token('line')}`,
    verticalAlign: 'top',
  },
  '& thead th': { color: token('inkMuted'), fontSize: '0.75rem' },
  '& td:nth-of-type(-n + 2)': { whiteSpace: 'nowrap' },
  '& td:last-of-type': { minWidth: 260 },
  '& tbody th': { fontWeight: 560 },
  '& summary': { cursor: 'pointer', overflowWrap: 'anywhere', minHeight: 24 },
  '& pre': { m: 0, mt: 0.5, maxWidth: '60ch', overflow: 'auto', fontSize: '0.75rem', whiteSpace: 'pre-wrap' },
} as const;
