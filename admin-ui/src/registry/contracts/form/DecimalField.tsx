import { TextField } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { parseDecimal } from '../../shared/numbers.ts';

interface DecimalFieldProps {
  label: string;
  /** As the API takes it: `0.5`. */
  value: string;
  onChange: (value: string) => void;
}

/** An exact decimal, typed with the comma or the point. */
export function DecimalField({ label, value, onChange }: DecimalFieldProps) {
  const [locale] = useLocaleState();
  return (
    <TextField
      label={label}
      value={locale === 'en' ? value : value.replace('.', ',')}
      onChange={(event) => onChange(parseDecimal(event.target.value))}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
