import { required, useTranslate } from 'react-admin';
import { DurationField } from './DurationField.tsx';
import type { DurationUnit } from './durations.ts';
import { useCustomInput } from './useCustomInput.tsx';

interface DurationInputProps {
  source: string;
  unit?: DurationUnit;
  /** The key of what is said about it. */
  hint?: string;
}

const NEEDED = required();

/** A form's field for a duration that must be given. */
export function DurationInput({ source, unit, hint }: DurationInputProps) {
  const translate = useTranslate();
  const { label, value, change, blur, error } = useCustomInput<string>({ source, validate: NEEDED });
  return (
    <DurationField
      label={label}
      value={value}
      onChange={change}
      onBlur={blur}
      required
      {...(unit ? { unit } : {})}
      error={error}
      hint={hint && translate(hint)}
    />
  );
}
