import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RequestState } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { StateGlyph } from './StateGlyph.tsx';

/** A request's state: the dial and the word. */
export function StateBadge({ state }: { state: RequestState }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap', color: token('ink') }}
    >
      <StateGlyph state={state} />
      {translate(`requestPage.states.${state}`)}
    </Box>
  );
}
