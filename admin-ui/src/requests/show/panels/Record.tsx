import { Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../../components/Panel.tsx';
import { useRequestPage } from '../page.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { Conversation, useMessages } from './Conversation.tsx';

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
