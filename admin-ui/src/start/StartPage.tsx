import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMe } from '../app/me.ts';
import { token } from '../app/theme/tokens.ts';
import { PageHeader } from '../components/PageHeader.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { useNow } from '../components/useNow.ts';
import { NextDeadlines } from './NextDeadlines.tsx';
import { Needs } from './Needs.tsx';

/** What needs somebody now, and what is due next. */
export function StartPage() {
  const translate = useTranslate();
  const moments = useMoments();
  const me = useMe();
  const now = useNow(60_000);
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader
        title={translate('app.start.title')}
        aside={
          <Box component="span" sx={{ color: token('inkFaint') }}>
            {moments.day(now)}
            {me ? ` · ${me.user.name}` : ''}
          </Box>
        }
      />
      <Needs />
      <NextDeadlines />
    </Box>
  );
}
