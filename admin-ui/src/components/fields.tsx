import { Autocomplete, Box, MenuItem, TextField, type TextFieldProps } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { token } from '../app/theme/tokens.ts';
import { findByWords } from './findByWords.ts';
import { Quiet } from './page.tsx';
import { fromWallTime, toWallTime } from './wallTime.ts';

interface TextAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  rows?: number;
  required?: boolean;
  autoFocus?: boolean;
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

export interface Option {
  id: string;
  label: string;
  /** Says more in a second line; searched too. */
  detail?: string | null;
  /** Options of one group stand together under its name; searched too. */
  group?: string | null;
}

interface OptionPickerProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  loading?: boolean;
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
  /** What was typed, for those who look up more than they already have. */
  onSearch?: (text: string) => void;
}

/** Picks one by typing any words of its name, detail or group; Enter takes the first that fits. */
export function OptionPicker(props: OptionPickerProps) {
  const { label, options, value, onChange, onSearch, error, hint, required, autoFocus, ...rest } = props;
  const sorted = useMemo(
    () => [...options].sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '', 'it')),
    [options],
  );
  const grouped = options.some((option) => option.group);
  return (
    <Autocomplete
      {...rest}
      options={sorted}
      value={options.find((option) => option.id === value) ?? null}
      onChange={(_event, option) => onChange(option?.id ?? null)}
      onInputChange={(_event, text, why) => why === 'input' && onSearch?.(text)}
      autoHighlight
      openOnFocus={value === null}
      slotProps={{ paper: { sx: PAPER } }}
      selectOnFocus
      handleHomeEndKeys
      getOptionKey={(option) => option.id}
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) => findByWords(inputValue, all)}
      {...(grouped ? { groupBy: (option: Option) => option.group ?? '' } : {})}
      renderGroup={({ key, group, children }) => (
        <Box component="ul" key={key} role="group" aria-label={group} sx={{ p: 0, listStyle: 'none' }}>
          <Box component="li" role="presentation" aria-hidden sx={GROUP}>
            {group}
          </Box>
          {children}
        </Box>
      )}
      renderOption={({ key, ...itemProps }, option) => (
        <Box component="li" key={key} {...itemProps}>
          <span>
            {option.label}
            {option.detail && (
              <Quiet as="small" sx={{ display: 'block' }}>
                {option.detail}
              </Quiet>
            )}
          </span>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={error !== undefined}
          helperText={error ?? hint}
          required={required ?? false}
          autoFocus={autoFocus ?? false}
        />
      )}
    />
  );
}

const GROUP = {
  px: 1.5,
  pt: 1,
  pb: 0.25,
  fontSize: '0.75rem',
  fontWeight: 560,
  color: token('inkMuted'),
} as const;

const PAPER = {
  border: `1px solid ${token('line')}`,
  boxShadow: token('shadow'),
  borderRadius: '8px',
  mt: 0.5,
} as const;

interface SelectFieldProps<Value extends string | number>
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'select'> {
  value: Value | '';
  onChange: (value: Value) => void;
  /** Each value with its words. */
  options: readonly (readonly [Value, ReactNode])[];
}

/** One of a few, from a menu. */
export function SelectField<Value extends string | number>(props: SelectFieldProps<Value>) {
  const { onChange, options, ...field } = props;
  return (
    <TextField select onChange={(event) => onChange(event.target.value as Value)} {...field}>
      {options.map(([value, words]) => (
        <MenuItem key={value} value={value}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface TextLineProps extends Omit<TextFieldProps, 'onChange' | 'error'> {
  onChange: (value: string) => void;
  error?: ReactNode;
  hint?: ReactNode;
}

/** A text of one line. */
export function TextLine({ onChange, error, hint, ...field }: TextLineProps) {
  return (
    <TextField
      onChange={(event) => onChange(event.target.value)}
      error={error !== undefined}
      helperText={error ?? hint}
      {...field}
    />
  );
}

/** A day without a time, `YYYY-MM-DD`. */
export const DayField = (props: TextLineProps) => (
  <TextLine type="date" slotProps={{ inputLabel: { shrink: true } }} {...props} />
);
