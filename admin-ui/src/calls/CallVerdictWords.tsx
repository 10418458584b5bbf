import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Call } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { StandingMark } from '../registry/shared/StandingMark.tsx';
import { Mark } from '../requests/show/panels/Mark.tsx';

/** Whether a call counts among the abandoned and why; that it came outside opening hours is marked. */
export function CallVerdictWords({ call: { verdict } }: { call: Call }) {
  const translate = useTranslate();
  const { counted, abandoned, why, isOpen } = verdict;
  const says = counted ? (abandoned ? 'abandoned' : 'answered') : 'not';
  return (
    <Box component="span" sx={{ display: 'inline-grid', gap: 0.25, justifyItems: 'start' }}>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {says === 'answered' ? (
          <StandingMark good>{translate('resources.calls.verdicts.answered')}</StandingMark>
        ) : (
          <Mark tone={abandoned ? 'danger' : 'neutral'}>{translate(`resources.calls.verdicts.${says}`)}</Mark>
        )}
        {!isOpen && <Mark tone="pause">{translate('resources.calls.outside')}</Mark>}
      </Box>
      {why !== 'answered' && why !== 'outside_opening_hours' && (
        <Box component="small" sx={{ color: token('inkMuted') }}>
          {translate(`resources.statements.reasons.${why}`)}
        </Box>
      )}
    </Box>
  );
}
