import { TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { fromWallTime, toWallTime } from './wallTime.ts';

interface InstantInputProps {
  label: string;
  /** ISO 8601 UTC, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  error?: ReactNode;
  hint?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}

/** A day and time of the service's zone; what goes out is the instant in UTC. */
export function InstantInput({ label, value, onChange, error, hint, ...rest }: InstantInputProps) {
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={value === null ? '' : toWallTime(Date.parse(value))}
      onChange={(event) => {
        const instant = fromWallTime(event.target.value);
        onChange(instant === null ? null : new Date(instant).toISOString());
      }}
      error={error !== undefined}
      helperText={error ?? hint}
      slotProps={{ inputLabel: { shrink: true } }}
      {...rest}
    />
  );
}
