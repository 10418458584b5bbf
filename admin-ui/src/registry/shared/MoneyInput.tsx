import { InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { required, type Validator } from 'react-admin';
import { parseEuros, useNumbers } from './numbers.ts';
import { useCustomInput } from './useCustomInput.tsx';

const isAmount: Validator = (value: unknown) => (Number.isNaN(value) ? 'registry.errors.amount' : undefined);
const CHECKS = [required(), isAmount];

/** A form's field for an amount: whole cents in the record, euros on the screen. */
export function MoneyInput({ source, hint }: { source: string; hint?: string }) {
  const { money } = useNumbers();
  const { label, value, change, blur, error } = useCustomInput<number>({ source, validate: CHECKS });
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null || Number.isNaN(value) ? '' : money(value).replace(/[€\s]/g, '');
  return (
    <TextField
      label={label}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        change(event.target.value.trim() === '' ? null : parseEuros(event.target.value));
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
        blur();
      }}
      error={error !== undefined}
      helperText={error ?? hint}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-required': true },
        inputLabel: { required: true },
        input: { endAdornment: <InputAdornment position="end">€</InputAdornment> },
      }}
    />
  );
}
