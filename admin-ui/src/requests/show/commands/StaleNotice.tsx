import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RequestCommand, TimelineEntry } from '../../../api/types.ts';
import { useRequestPage } from '../page.ts';
import { useSentence } from '../timeline/useSentence.ts';

interface StaleNoticeProps {
  news: readonly TimelineEntry[];
  command: RequestCommand;
  /** The command still makes sense in the new state. */
  possible: boolean;
}

/** Who changed what while the person was typing, and what that means for what they were about to do. */
export function StaleNotice({ news, command, possible }: StaleNoticeProps) {
  const { request } = useRequestPage();
  const translate = useTranslate();
  const sentence = useSentence();
  return (
    <Alert severity={possible ? 'warning' : 'error'}>
      <AlertTitle>{translate('requestPage.stale.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {news.map((moment) => (
          <li key={moment.seq}>{sentence(moment).withTime}</li>
        ))}
      </Box>
      <Box component="p" sx={{ m: 0, mt: 0.75 }}>
        {translate(possible ? 'requestPage.stale.stillPossible' : 'requestPage.stale.notPossible', {
          state: translate(`requestPage.states.${request.state}`),
          command: translate(`requestPage.commands.${command}.label`),
        })}
      </Box>
    </Alert>
  );
}
