import { Box, Button, Skeleton, Tab, Tabs } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router';
import { get } from '../../../../api/client.ts';
import type { Deadlines, RequestDetail } from '../../../../api/types.ts';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { chosenDeadline, keyOf } from './choice.ts';
import { Explanation } from './Explanation.tsx';

/**
 * The deadlines of a request, each explained so that it can be reckoned again by hand. `?target=` and `?cycle=` name
 * the one to show, so that a statement can point at it.
 */
export function DeadlinesPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data: request } = useGetOne<RequestDetail>('requests', { id });
  const { data, error, refetch } = useQuery({
    queryKey: ['requests', 'detail', id, 'deadlines'],
    queryFn: ({ signal }) => get<Deadlines>(`/requests/${id}/deadlines`, undefined, signal),
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHeader
        title={translate('requestPage.explained.title', { number: request?.number ?? '' })}
        below={request?.subject}
        actions={
          <Button component={Link} to={`/requests/${id}/show`}>
            {translate('requestPage.explained.back')}
          </Button>
        }
      />
      {data ? <Chosen deadlines={data} /> : <Waiting error={error} onRetry={() => void refetch()} />}
    </Box>
  );
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton height={320} />;
}

function Chosen({ deadlines: { calendar, data } }: { deadlines: Deadlines }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const chosen = chosenDeadline(data, search.get('target'), search.get('cycle'));
  if (!chosen) return <EmptyState icon="clock" title={translate('requestPage.deadlines.none')} />;
  const cycles = new Set(data.map(({ cycle }) => cycle)).size;
  return (
    <>
      <Tabs
        value={keyOf(chosen)}
        onChange={(_event, key: string) => {
          const [cycle = '', target = ''] = key.split('/');
          setSearch({ target, cycle }, { replace: true });
        }}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('requestPage.panels.deadlines')}
      >
        {data.map((deadline) => (
          <Tab
            key={keyOf(deadline)}
            value={keyOf(deadline)}
            id={`tab-${keyOf(deadline)}`}
            aria-controls="explanation"
            label={
              cycles > 1
                ? translate('requestPage.explained.ofCycle', {
                    target: translate(`requestPage.targets.${deadline.target}`),
                    cycle: deadline.cycle + 1,
                  })
                : translate(`requestPage.targets.${deadline.target}`)
            }
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="explanation" aria-labelledby={`tab-${keyOf(chosen)}`}>
        <Explanation key={keyOf(chosen)} deadline={chosen} calendar={calendar} />
      </div>
    </>
  );
}
