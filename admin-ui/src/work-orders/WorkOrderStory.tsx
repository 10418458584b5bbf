import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { get } from '../api/client.ts';
import type { TimelineEntry } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { ErrorState } from '../components/ErrorState.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { storyKey } from './story.ts';

/** What happened that concerns a work order, oldest first. */
export function WorkOrderStory({ id }: { id: string }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { data, error, refetch } = useQuery({
    queryKey: ['work-orders', 'detail', id, 'timeline'],
    queryFn: ({ signal }) => get<{ data: TimelineEntry[] }>(`/work-orders/${id}/timeline`, undefined, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, fontSize: '0.8125rem' }}
    >
      {data?.data.map((entry) => {
        const { from, reason, text } = entry.data;
        return (
          <Box key={entry.seq} component="li" sx={{ overflowWrap: 'anywhere' }}>
            <Box component="time" dateTime={entry.at} sx={{ color: token('inkMuted'), mr: 1 }}>
              {moments.short(entry.at)}
            </Box>
            {translate(`workOrderPage.timeline.${storyKey(entry)}`, {
              _: entry.type,
              actor: entry.actor.name ?? translate(`requestPage.actors.${entry.actor.kind}`),
              from: typeof from === 'string' ? moments.near(from) : '',
              reason:
                entry.type === 'work_suspended'
                  ? translate(`requestPage.suspendReasons.${String(reason)}`)
                  : '',
            })}
            {typeof text === 'string' && text !== '' && (
              <Box
                component="blockquote"
                sx={{ m: 0, mt: 0.25, color: token('inkMuted'), whiteSpace: 'pre-wrap' }}
              >
                {text}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
