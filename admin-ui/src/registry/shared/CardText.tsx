import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../../app/theme/tokens.ts';

interface CardTextProps {
  title: ReactNode;
  /** Stands at the right of the title. */
  mark?: ReactNode;
  /** One quieter line each; empty ones are left out. */
  lines?: readonly ReactNode[];
}

/** What a card of a list says: a title with its mark, and quieter lines below. */
export function CardText({ title, mark, lines = [] }: CardTextProps) {
  const shown = lines.filter((line) => line !== null && line !== undefined && line !== '' && line !== false);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {title}
        </Box>
        {mark && <Box sx={{ flex: 'none' }}>{mark}</Box>}
      </Box>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card never change places
        <Box component="span" key={index} sx={{ color: token('inkMuted') }}>
          {line}
        </Box>
      ))}
    </>
  );
}
