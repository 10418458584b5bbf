import { TextField } from '@mui/material';

interface TextAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  rows?: number;
  required?: boolean;
  autoFocus?: boolean;
  name?: string;
}

/** A text of several lines that grows with what is written. */
export function TextArea({ label, value, onChange, error, hint, rows = 3, ...rest }: TextAreaProps) {
  return (
    <TextField
      multiline
      minRows={rows}
      maxRows={12}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error !== undefined}
      helperText={error ?? hint}
      {...rest}
    />
  );
}
