import { useTranslate } from 'react-admin';
import type { StatementSummary } from '../api/types.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';

/** What a statement waits for, where somebody has to do it; nothing otherwise. */
export function Waits({ statement: { state, openObservations } }: { statement: StatementSummary }) {
  const translate = useTranslate();
  if (state !== 'superseded' && openObservations > 0) {
    return (
      <Mark tone="danger">
        {translate('resources.statements.waits.answer', { smart_count: openObservations })}
      </Mark>
    );
  }
  return state === 'draft' ? (
    <Mark tone="warn">{translate('resources.statements.waits.approve')}</Mark>
  ) : null;
}
