import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RequestState } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { StateGlyph } from './StateGlyph.tsx';

const OVER: readonly RequestState[] = ['closed', 'cancelled', 'merged'];

/** A request's state: the dial and the word; what is over recedes. */
export function StateBadge({ state }: { state: RequestState }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '7px',
        whiteSpace: 'nowrap',
        color: token(OVER.includes(state) ? 'inkFaint' : 'ink'),
      }}
    >
      <StateGlyph state={state} />
      {translate(`requestPage.states.${state}`)}
    </Box>
  );
}
