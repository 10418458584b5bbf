import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Statement, StatementNote } from '../../api/types.ts';
import { type TokenName, token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useMoments } from '../../requests/show/moments.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';

/** What the administration and the managers said to each other about the statement, oldest first. */
export function Notes({ statement: { notes, openObservations, state } }: { statement: Statement }) {
  const translate = useTranslate();
  const observations = notes.filter(({ kind }) => kind === 'observation');
  const open = new Set(
    state === 'superseded' || openObservations === 0
      ? []
      : observations.slice(-openObservations).map(({ id }) => id),
  );
  return (
    <Panel title={translate('resources.statements.notes.title')}>
      {notes.length === 0 && (
        <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: token('inkMuted') }}>
          {translate('resources.statements.notes.none')}
        </Box>
      )}
      <Box component="ol" sx={LIST}>
        {notes.map((note) => (
          <Note key={note.id} note={note} isOpen={open.has(note.id)} />
        ))}
      </Box>
    </Panel>
  );
}

function Note({ note: { kind, text, authorName, at }, isOpen }: { note: StatementNote; isOpen: boolean }) {
  const translate = useTranslate();
  const moments = useMoments();
  return (
    <Box component="li" className={kind}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <strong>{translate(`resources.statements.notes.kinds.${kind}`)}</strong>
        <span className="by">
          {translate('resources.statements.notes.by', { name: authorName, at: moments.near(at) })}
        </span>
        {isOpen && <Mark tone="danger">{translate('resources.statements.notes.waits')}</Mark>}
      </Box>
      <p>{text}</p>
    </Box>
  );
}

const edge = (name: TokenName) => ({ borderLeftColor: token(name) });

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1.25,
  fontSize: '0.875rem',
  '& > li': { pl: 1.5, borderLeft: '3px solid' },
  '& > .observation': edge('info'),
  '& > .answer': { ...edge('accent'), ml: { xs: 0, sm: 3 } },
  '& > .correction': edge('warn'),
  '& p': { m: 0, mt: 0.25, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& .by': { fontSize: '0.75rem', color: token('inkMuted') },
} as const;
