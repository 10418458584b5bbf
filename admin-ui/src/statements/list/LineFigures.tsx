import { Box } from '@mui/material';
import type { StatementLine } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useLineWords } from '../words.ts';

/** The percentages of a statement's lines; those that cost something are bold, and said to. */
export function LineFigures({ lines }: { lines: readonly StatementLine[] }) {
  const words = useLineWords();
  return (
    <Box component="span" sx={FIGURES}>
      {lines.map((line, index) => {
        const said = `${words.name(line)}: ${words.figure(line) ?? ''} ${words.cost(line)}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a statement never change places
          <span key={index} title={said} className={line.penalty ? 'penalty' : undefined}>
            <span aria-hidden>{words.figure(line) ?? '—'}</span>
            <span className="sp-hidden">{said}.</span>
          </span>
        );
      })}
    </Box>
  );
}

const FIGURES = {
  display: 'inline-flex',
  flexWrap: 'wrap',
  columnGap: 1.25,
  fontSize: '0.8125rem',
  color: token('inkMuted'),
  '& > span': { whiteSpace: 'nowrap' },
  '& .penalty': {
    fontWeight: 620,
    color: token('dangerInk'),
    textDecoration: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
  },
} as const;
