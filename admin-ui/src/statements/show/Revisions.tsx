import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Statement } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { showPath } from '../../registry/shared/paths.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { StatementMark } from '../StatementMark.tsx';

/** Every revision of the month, the newest first; nothing where there is only one. */
export function Revisions({ statement: { id, revisions } }: { statement: Statement }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { money } = useNumbers();
  if (revisions.length < 2) return null;
  return (
    <Panel title={translate('resources.statements.document.revisions')}>
      <Box component="ul" sx={LIST}>
        {revisions.map((one) => {
          const name = translate('resources.statements.document.revision', { revision: one.revision });
          return (
            <li key={one.id}>
              <div>
                {one.id === id ? (
                  <strong aria-current="page">
                    {name} ({translate('resources.statements.document.thisOne')})
                  </strong>
                ) : (
                  <Link to={showPath('statements', one.id)}>{name}</Link>
                )}
                <StatementMark state={one.state} />
              </div>
              <small>
                {money(one.totalCents)} · {moments.near(one.createdAt)}
                {one.reason && ` · ${one.reason}`}
              </small>
            </li>
          );
        })}
      </Box>
    </Panel>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1.25,
  fontSize: '0.8125rem',
  '& div': { display: 'flex', justifyContent: 'space-between', gap: 1 },
  '& small': { color: token('inkMuted'), overflowWrap: 'anywhere' },
} as const;
