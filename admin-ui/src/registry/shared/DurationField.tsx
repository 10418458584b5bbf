import { Box, MenuItem, TextField } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DURATION_UNITS, type DurationUnit, fromAmount, toAmount } from './durations.ts';

interface DurationFieldProps {
  label: string;
  /** ISO 8601; null where there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** The unit of an empty field. */
  unit?: DurationUnit;
  error?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
}

/** A duration as a number and its unit. */
export function DurationField(props: DurationFieldProps) {
  const { label, value, onChange, onBlur, unit: usual = 'hours', error, hint, required = false } = props;
  const translate = useTranslate();
  const [chosen, setChosen] = useState<DurationUnit>(usual);
  const given = value === null ? null : toAmount(value);
  const unit = given?.unit ?? chosen;
  const change = (amount: number | null, of: DurationUnit) => {
    setChosen(of);
    onChange(amount === null ? null : fromAmount({ amount, unit: of }));
  };
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 0 }}>
      <TextField
        label={label}
        type="number"
        value={given?.amount ?? ''}
        onChange={(event) => change(wholeNumber(event.target.value), unit)}
        onBlur={onBlur}
        error={error !== undefined}
        helperText={error ?? hint}
        slotProps={{
          htmlInput: { min: 0, step: 1, inputMode: 'numeric', 'aria-required': required },
          inputLabel: { shrink: true, required },
        }}
      />
      <TextField
        select
        value={unit}
        onChange={(event) => change(given?.amount ?? null, event.target.value as DurationUnit)}
        slotProps={{
          htmlInput: { 'aria-label': translate('registry.duration.unitOf', { label }) },
        }}
        sx={{ width: 104, flex: 'none' }}
      >
        {DURATION_UNITS.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`registry.duration.units.${one}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

function wholeNumber(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : Math.max(0, number);
}
