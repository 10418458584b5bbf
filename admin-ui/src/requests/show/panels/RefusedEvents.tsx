import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useMoments } from '../moments.ts';
import { useRequestPage } from '../page.ts';

/** What suppliers said when it could no longer be so: shown, because somebody may have to call them. */
export function RefusedEvents() {
  const translate = useTranslate();
  const moments = useMoments();
  const { request } = useRequestPage();
  if (request.refusedEvents.length === 0) return null;
  return (
    <Panel title={translate('requestPage.panels.refused')}>
      <Box component="p" sx={{ m: 0, mb: 1, fontSize: '0.75rem', color: token('inkMuted') }}>
        {translate('requestPage.refused.hint')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2, fontSize: '0.8125rem' }}>
        {request.refusedEvents.map((event) => (
          <li key={event.id}>
            {translate('requestPage.refused.sentence', {
              type: translate(`requestPage.refused.types.${event.type}`, { _: event.type }),
              at: moments.near(event.at),
              why: translate(`problem.code.${event.refusal}`, { _: event.refusal ?? '' }),
            })}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
