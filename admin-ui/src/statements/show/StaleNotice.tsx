import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Statement } from '../../api/types.ts';
import { useMoments } from '../../requests/show/moments.ts';

interface StaleNoticeProps {
  /** As it was when the dialog opened. */
  seen: Statement;
  statement: Statement;
  /** The command still makes sense. */
  possible: boolean;
}

/** Who changed what while the person was typing. */
export function StaleNotice({ seen, statement, possible }: StaleNoticeProps) {
  const translate = useTranslate();
  return (
    <Alert severity={possible ? 'warning' : 'error'}>
      <AlertTitle>{translate('resources.statements.stale.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {useNews(seen, statement).map((news) => (
          <li key={news}>{news}</li>
        ))}
      </Box>
      <Box component="p" sx={{ m: 0, mt: 0.75 }}>
        {translate(`resources.statements.stale.${possible ? 'stillPossible' : 'notPossible'}`)}
      </Box>
    </Alert>
  );
}

/** A sentence for each thing that is new. */
function useNews(seen: Statement, now: Statement): string[] {
  const translate = useTranslate();
  const moments = useMoments();
  const says = (key: string, options = {}) => translate(`resources.statements.stale.${key}`, options);
  const known = new Set(seen.notes.map(({ id }) => id));
  const { approvedAt, approvedByName, issuedAt } = now;
  return [
    ...(approvedAt && !seen.approvedAt
      ? [says('approved', { name: approvedByName ?? '', at: moments.near(approvedAt) })]
      : []),
    ...now.notes
      .filter(({ id }) => !known.has(id))
      .map(({ kind, authorName, at, text }) =>
        says(`note.${kind}`, { name: authorName, at: moments.near(at), text }),
      ),
    ...(issuedAt && !seen.issuedAt ? [says('issued', { at: moments.near(issuedAt) })] : []),
    ...(now.state === 'superseded' && seen.state !== 'superseded' ? [says('superseded')] : []),
  ];
}
