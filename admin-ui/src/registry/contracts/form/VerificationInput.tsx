import { Box, FormControlLabel, FormHelperText, Radio, RadioGroup } from '@mui/material';
import { useTranslate, type Validator } from 'react-admin';
import type { Contract } from '../../../api/types.ts';
import { DurationField } from '../../shared/DurationField.tsx';
import { useCustomInput } from '../../shared/useCustomInput.tsx';

type Verification = Contract['verification'];

const MODES = ['staff', 'requester', 'automatic'] as const satisfies readonly Verification['mode'][];
const SAYS = 'resources.contracts.verification';
const USUAL_WINDOW = 'P3D';

/** A requester has some time to answer; what counts by itself may count at once. */
const hasWindow: Validator = (value: unknown) => {
  const verification = value as Verification | null;
  return verification?.mode === 'requester' && verification.window === null
    ? `${SAYS}.windowNeeded`
    : undefined;
};

/** Who says whether work that was reported as done is done, and when it counts as done by itself. */
export function VerificationInput() {
  const translate = useTranslate();
  const { value, change, error } = useCustomInput<Verification>({
    source: 'verification',
    validate: hasWindow,
  });
  const { mode, window } = value ?? { mode: 'staff', window: null };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <RadioGroup
        aria-label={translate('resources.contracts.fields.verification')}
        value={mode}
        onChange={(event) => {
          const chosen = event.target.value as Verification['mode'];
          change({ mode: chosen, window: chosen === 'staff' ? null : (window ?? USUAL_WINDOW) });
        }}
      >
        {MODES.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={translate(`${SAYS}.choices.${one}`)}
          />
        ))}
      </RadioGroup>
      {mode !== 'staff' && (
        <Box sx={{ maxWidth: 360 }}>
          <DurationField
            label={translate(`${SAYS}.window.${mode}`)}
            value={window}
            onChange={(duration) => change({ mode, window: duration })}
            unit="days"
            required={mode === 'requester'}
            {...(error === undefined ? {} : { error })}
            hint={translate(
              mode === 'automatic' ? `${SAYS}.windowHint` : 'resources.contracts.helper.elapsed',
            )}
          />
        </Box>
      )}
      <FormHelperText>{translate('resources.contracts.helper.verification')}</FormHelperText>
    </Box>
  );
}
