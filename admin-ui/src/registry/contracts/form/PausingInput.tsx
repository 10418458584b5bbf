import { Box, Checkbox, FormHelperText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../../domain/contract/terms.ts';
import type { Contract, SuspendReason } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { useCustomInput } from '../../shared/useCustomInput.tsx';
import { PAUSED_TARGETS, type PausedTarget, stops, withStop } from '../terms/pausing.ts';

/** Which wait stops which clock: one line for each reason, one column for each clock. */
export function PausingInput() {
  const translate = useTranslate();
  const both = useCustomInput<Contract['pausingReasons']>({ source: 'pausingReasons' });
  const single = useCustomInput<Contract['pausing']>({ source: 'pausing' });
  const terms = { pausingReasons: both.value ?? [], pausing: single.value ?? NOTHING };
  const set = (reason: SuspendReason, target: PausedTarget, stopped: boolean) => {
    const next = withStop(terms, reason, target, stopped);
    both.change(next.pausingReasons);
    single.change(next.pausing);
  };
  return (
    <>
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <td />
            {PAUSED_TARGETS.map((target) => (
              <th key={target} scope="col">
                {translate(`requestPage.targets.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUSPEND_REASONS.map((reason) => (
            <tr key={reason}>
              <th scope="row">{translate(`resources.contracts.reasonChoices.${reason}`)}</th>
              {PAUSED_TARGETS.map((target) => (
                <td key={target}>
                  <Checkbox
                    checked={stops(terms, reason, target)}
                    onChange={(event) => set(reason, target, event.target.checked)}
                    slotProps={{
                      input: {
                        'aria-label': translate('resources.contracts.pausing.stops', {
                          reason: translate(`resources.contracts.reasonChoices.${reason}`),
                          target: translate(`requestPage.targets.${target}`),
                        }),
                      },
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      <FormHelperText>{translate('resources.contracts.helper.pausing')}</FormHelperText>
    </>
  );
}

const NOTHING: Contract['pausing'] = { response: [], resolution: [] };

const TABLE = {
  width: '100%',
  maxWidth: 560,
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'left', py: 0.25, borderBottom: `1px solid ${token('line')}` },
  '& thead th': {
    width: { xs: 80, sm: 120 },
    fontSize: '0.75rem',
    fontWeight: 520,
    color: token('inkMuted'),
  },
  '& tbody th': { fontWeight: 480 },
  '& td .MuiCheckbox-root': { ml: -1.125 },
} as const;
