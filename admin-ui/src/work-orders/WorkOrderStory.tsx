import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../app/theme/tokens.ts';
import { useMoments } from '../requests/show/moments.ts';
import type { TimelineEntry } from '../requests/show/types.ts';
import { storyKey } from './story.ts';

/** What happened that concerns a work order, oldest first. */
export function WorkOrderStory({ entries }: { entries: readonly TimelineEntry[] }) {
  const translate = useTranslate();
  const moments = useMoments();
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, fontSize: '0.8125rem' }}
    >
      {entries.map((entry) => {
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
