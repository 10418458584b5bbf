import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import type { ContractDifference } from './types.ts';
import { useChangeWords } from './useChangeWords.ts';
import { useNames } from './useNames.ts';

/** What differs between two versions, line by line: what it is about, what it was and what it is to be. */
export function ChangeList({ changes }: { changes: readonly ContractDifference[] }) {
  const translate = useTranslate();
  const words = useChangeWords(useNames(changes));
  const none = translate('resources.contracts.changes.none');
  const lines = changes.flatMap((change) => words(change));
  return (
    <Box component="ul" sx={LIST}>
      {lines.map(({ what, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same of two things
        <li key={index}>
          <span className="what">{what}</span>
          <span>
            {from === null ? <span>{none}</span> : <s>{from}</s>}
            <span aria-hidden> → </span>
            <span className="said">{translate('resources.contracts.changes.becomes')}</span>
            {to === null ? <span>{none}</span> : <b>{to}</b>}
          </span>
        </li>
      ))}
    </Box>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  fontSize: '0.8125rem',
  overflowWrap: 'anywhere',
  '& li': { display: 'grid', gap: 0.25, py: 0.875, borderTop: `1px solid ${token('line')}` },
  '& li:first-of-type': { borderTop: 0, pt: 0 },
  '& .what': { color: token('inkMuted') },
  '& s': { color: token('inkMuted'), textDecorationColor: token('control') },
  '& b': { fontWeight: 600 },
  // Said by screen readers in place of the arrow.
  '& .said': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
} as const;
