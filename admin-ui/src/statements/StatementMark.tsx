import { useTranslate } from 'react-admin';
import type { StatementState } from '../api/types.ts';
import type { Tone } from '../app/theme/tokens.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';

const TONES: Record<StatementState, Tone> = {
  draft: 'warn',
  approved: 'accent',
  issued: 'ok',
  superseded: 'neutral',
};

/** Where a statement stands, in a word. */
export function StatementMark({ state }: { state: StatementState }) {
  const translate = useTranslate();
  return (
    <Mark tone={TONES[state]} strong>
      {translate(`resources.statements.states.${state}`)}
    </Mark>
  );
}
