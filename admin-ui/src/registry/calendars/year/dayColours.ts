import { token, tone } from '../../../app/theme/tokens.ts';
import { type DayKind, TONES } from './kinds.ts';

/** The colours of a kind of day, for `sx`. Printers leave backgrounds out unless told otherwise. */
export function dayColours(kind: DayKind) {
  const name = TONES[kind];
  if (name === null) return { color: token('inkFaint'), bgcolor: 'transparent' };
  const { ink, soft } = tone(name);
  return { color: ink, bgcolor: soft, printColorAdjust: 'exact' };
}
