import { useMediaQuery } from '@mui/material';

/** How much room the window gives: a telephone, a narrow window (rail of icons), or all that is needed. */
export function useWidth(): 'phone' | 'narrow' | 'wide' {
  const phone = useMediaQuery('(max-width: 699.95px)', { noSsr: true });
  const narrow = useMediaQuery('(max-width: 1279.95px)', { noSsr: true });
  if (phone) return 'phone';
  return narrow ? 'narrow' : 'wide';
}
