import { Box, Button, Skeleton, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../../../api/client.ts';
import type { Message } from '../../../api/types.ts';
import { PLAIN_LIST, type Tone, token } from '../../../app/theme/tokens.ts';
import { usePosting } from '../../../components/dialogs.tsx';
import { useWords } from '../../../components/formats.ts';
import { KeyCap } from '../../../components/Icon.tsx';
import { Mark } from '../../../components/marks.tsx';
import { ErrorState, Panel } from '../../../components/page.tsx';
import { COMMAND_KEYS } from '../commands/catalogue.ts';
import { useRequestPage } from '../page.ts';
import { Timeline } from '../timeline/Timeline.tsx';

/** The timeline, and what was written, as two leaves. */
export function Record() {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const written = useMessages(request.id);
  const { messages } = written;
  const failed = messages?.filter((message) => message.state === 'failed').length ?? 0;
  const [tab, setTab] = useState<'timeline' | 'messages'>('timeline');
  return (
    <Panel>
      <Tabs value={tab} onChange={(_event, value) => setTab(value)} sx={{ mb: 1.5, mt: -1 }}>
        <Tab
          value="timeline"
          id="tab-timeline"
          aria-controls="leaf"
          label={translate('requestPage.panels.timeline')}
        />
        <Tab
          value="messages"
          id="tab-messages"
          aria-controls="leaf"
          label={
            failed > 0
              ? translate('requestPage.panels.messagesFailed', { smart_count: failed })
              : `${translate('requestPage.panels.messages')}${messages ? ` (${messages.length})` : ''}`
          }
        />
      </Tabs>
      <div role="tabpanel" id="leaf" aria-labelledby={`tab-${tab}`}>
        {tab === 'timeline' ? <Timeline /> : <Conversation {...written} />}
      </div>
    </Panel>
  );
}

/** Notes and messages in the order in which they were written; what was not delivered can be tried again. */
function Conversation({ messages, error, retry }: ReturnType<typeof useMessages>) {
  const translate = useTranslate();
  const { request, give } = useRequestPage();
  const [only, setOnly] = useState<Message['kind'] | null>(null);
  const shown = messages?.filter((message) => only === null || message.kind === only);
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
        {([null, 'note', 'notification'] as const).map((kind) => (
          <Button
            key={kind ?? 'all'}
            size="small"
            variant={only === kind ? 'contained' : 'outlined'}
            aria-pressed={only === kind}
            onClick={() => setOnly(kind)}
          >
            {translate(`requestPage.messages.${kind ?? 'all'}`)}
          </Button>
        ))}
        {request.allowed.includes('note') && (
          <Button
            size="small"
            sx={{ ml: 'auto' }}
            onClick={() => give('note')}
            endIcon={<KeyCap>{COMMAND_KEYS.note.toUpperCase()}</KeyCap>}
          >
            {translate('requestPage.messages.add')}
          </Button>
        )}
      </Box>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {messages === null && error === null && <Skeleton variant="rounded" height={120} />}
      {shown?.length === 0 && <p>{translate('requestPage.messages.none')}</p>}
      <Box component="ul" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1 }}>
        {shown?.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </Box>
    </Box>
  );
}

/** The notes and messages of a request, null until they are read, and why they cannot be. */
function useMessages(requestId: string) {
  const { data, error, refetch } = useRead<{ data: Message[] }>(
    ['requests', 'detail', requestId, 'messages'],
    `/requests/${requestId}/messages`,
  );
  return { messages: data?.data ?? null, error: data ? null : error, retry: () => void refetch() };
}

const VISIBILITY_TONES: Record<NonNullable<Message['visibility']>, Tone> = {
  internal: 'neutral',
  requester: 'info',
  supplier: 'violet',
};
const STATE_TONES = { pending: 'pause', sent: 'ok', failed: 'danger' } as const;

function MessageItem({ message }: { message: Message }) {
  const { translate, moments } = useWords();
  const { kind, author, to, channel, state, visibility } = message;
  return (
    <Box
      component="li"
      sx={{
        p: 1.25,
        borderRadius: '8px',
        bgcolor: kind === 'note' ? token('raised') : 'transparent',
        border: `1px solid ${state === 'failed' ? token('danger') : token('line')}`,
        '& summary': { cursor: 'pointer', fontWeight: 560, fontSize: '0.8125rem', overflowWrap: 'anywhere' },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 0.75,
          alignItems: 'center',
          fontSize: '0.75rem',
          mb: 0.5,
        }}
      >
        {kind === 'note' ? (
          <>
            <strong>{author?.name ?? translate(`requestPage.actors.${author?.kind ?? 'system'}`)}</strong>
            <Mark tone={VISIBILITY_TONES[visibility ?? 'internal']}>
              {translate(`requestPage.visibility.${visibility ?? 'internal'}`)}
            </Mark>
          </>
        ) : (
          <>
            <span>
              {translate('requestPage.messages.to', {
                channel: translate(`requestPage.messageChannels.${channel}`),
                to: to ?? '',
              })}
            </span>
            {state && (
              <Mark tone={STATE_TONES[state]}>{translate(`requestPage.messageStates.${state}`)}</Mark>
            )}
          </>
        )}
        <Box component="time" dateTime={message.at} sx={{ ml: 'auto', color: token('inkMuted') }}>
          {moments.short(message.at)}
        </Box>
      </Box>
      {kind === 'note' ? (
        <Box sx={TEXT}>{message.text}</Box>
      ) : (
        <details open={state === 'failed'}>
          <summary>{message.subject ?? firstLine(message.text)}</summary>
          <Box sx={{ ...TEXT, mt: 0.5, color: token('inkMuted') }}>{message.text}</Box>
        </details>
      )}
      {state === 'failed' && <RetryButton id={message.id} />}
    </Box>
  );
}

const TEXT = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.8125rem' } as const;

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function RetryButton({ id }: { id: string }) {
  const translate = useTranslate();
  const { refresh } = useRequestPage();
  const { busy, give } = usePosting(`/notifications/${id}/retry`, 'requestPage.messages.retried', refresh);
  return (
    <Button size="small" sx={{ mt: 1 }} disabled={busy} onClick={give}>
      {translate('requestPage.messages.retry')}
    </Button>
  );
}
