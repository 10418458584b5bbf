import type { ReactNode } from 'react';
import { useInput, useTranslateLabel, ValidationError, type Validator } from 'react-admin';

interface CustomInputOptions {
  source: string;
  validate?: Validator | Validator[];
}

export interface CustomInput<T> {
  label: string;
  value: T | null;
  change: (value: T | null) => void;
  blur: () => void;
  /** What is wrong with it, in words; undefined where nothing is. */
  error: ReactNode | undefined;
}

/** A form's field whose value is not a text: what the own inputs of the registry are made with. */
export function useCustomInput<T>({ source, validate }: CustomInputOptions): CustomInput<T> {
  const { field, fieldState } = useInput({
    source,
    ...(validate ? { validate } : {}),
    format: (value: unknown) => value ?? null,
    parse: (value: unknown) => value,
  });
  const label = useTranslateLabel()({ source });
  const message = fieldState.error?.message;
  return {
    label: String(label),
    value: field.value as T | null,
    change: field.onChange,
    blur: field.onBlur,
    error: fieldState.invalid && message ? <ValidationError error={message} /> : undefined,
  };
}
