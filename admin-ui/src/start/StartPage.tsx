import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageHeader } from '../components/PageHeader.tsx';
import { useNow } from '../components/useNow.ts';
import { useMoments } from '../requests/show/moments.ts';
import { Needs } from './Needs.tsx';
import { NextDeadlines } from './NextDeadlines.tsx';

/** What needs somebody now, and what is due next. */
export function StartPage() {
  const translate = useTranslate();
  const moments = useMoments();
  const now = useNow(60_000);
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader title={translate('app.start.title')} aside={moments.day(now)} />
      <Needs />
      <NextDeadlines />
    </Box>
  );
}
