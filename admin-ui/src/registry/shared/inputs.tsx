import { Box, InputAdornment, TextField } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  AutocompleteInput,
  ReferenceInput,
  required,
  SelectInput,
  useCanAccess,
  useInput,
  useListContext,
  useLocaleState,
  useTranslate,
  useTranslateLabel,
  ValidationError,
  type Validator,
} from 'react-admin';
import { DayField, SelectField, TextLine } from '../../components/fields.tsx';
import {
  DURATION_UNITS,
  type DurationUnit,
  fromAmount,
  monthsBack,
  parseDecimal,
  parseEuros,
  toAmount,
  useMonths,
  useNumbers,
} from '../../components/formats.ts';
import { recordName } from '../../components/paths.ts';
import { fromWallTime, toWallTime } from '../../components/wallTime.ts';

interface CustomInputOptions {
  source: string;
  validate?: Validator | Validator[];
}

interface CustomInput<T> {
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

interface RefInputProps {
  source: string;
  reference: string;
  label?: string;
  /** Only those that fit; `{ contractId }`. */
  filter?: Record<string, unknown>;
  needed?: boolean;
  helperText?: string;
  disabled?: boolean;
}

/** Picks another record by typing words of its name or code; not there for those who may not list them. */
export function RefInput({ source, reference, filter, needed = false, ...rest }: RefInputProps) {
  const { canAccess } = useCanAccess({ resource: reference, action: 'list' });
  if (!canAccess) return null;
  return (
    <ReferenceInput
      source={source}
      reference={reference}
      perPage={50}
      sort={SORT[reference] ?? BY_CODE}
      {...(filter ? { filter } : {})}
    >
      <AutocompleteInput
        optionText={(record) => recordName(record)}
        size="small"
        {...(needed ? { validate: NEEDED } : {})}
        {...rest}
      />
    </ReferenceInput>
  );
}

const BY_CODE = { field: 'code', order: 'ASC' } as const;
const SORT: Record<string, { field: string; order: 'ASC' }> = { users: { field: 'name', order: 'ASC' } };

/** The choices of some values, with the keys of their words. */
export const choicesOf = (ids: readonly string[], words: string) =>
  ids.map((id) => ({ id, name: `${words}.${id}` }));

interface SelectFilterProps {
  source: string;
  label?: string;
  choices: readonly { id: string; name: string }[];
  translateChoice?: boolean;
}

/** Narrows a list down to what has one of some values. */
export const SelectFilter = ({ choices, ...rest }: SelectFilterProps) => (
  <SelectInput choices={[...choices]} {...rest} />
);

/** Narrows a list down by yes or no; `yes` and `no` are the keys of their words. */
export const YesNoFilter = ({
  yes,
  no,
  ...rest
}: {
  source: string;
  label?: string;
  yes: string;
  no: string;
}) => (
  <SelectFilter
    choices={[
      { id: 'true', name: yes },
      { id: 'false', name: no },
    ]}
    {...rest}
  />
);

/** Narrows a list down to what is in use, or to what no longer is. */
export const ActiveFilter = () => (
  <YesNoFilter source="active" label="registry.inUse" yes="registry.active" no="registry.inactive" />
);

/** So many past months can be chosen as a filter. */
const MONTHS_BACK = 24;

/** Narrows a list down to a month: the one that runs, or one so many before it, is the newest. */
export function MonthFilter({ from = 0 }: { from?: number }) {
  const months = useMonths();
  const choices = monthsBack(MONTHS_BACK, from).map((id) => ({ id, name: months.long(id) }));
  return <SelectFilter source="month" choices={choices} translateChoice={false} />;
}

const NOON_MS = 12 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Narrows a list down to what began on one day where the service works. */
export function DayFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters, resource } = useListContext();
  const { from, to, ...others } = filterValues as Record<string, unknown>;
  const choose = (day: string) => {
    const begin = fromWallTime(`${day}T00:00`);
    if (begin === null) {
      setFilters(others);
      return;
    }
    // Days are 23 to 25 hours long: noon of the next one is in it whatever the clocks do.
    const next = toWallTime(begin + DAY_MS + NOON_MS).slice(0, 10);
    const end = fromWallTime(`${next}T00:00`) ?? begin + DAY_MS;
    setFilters({ ...others, from: new Date(begin).toISOString(), to: new Date(end).toISOString() });
  };
  return (
    <DayField
      label={translate(`resources.${resource}.fields.day`)}
      value={typeof from === 'string' && to ? toWallTime(Date.parse(from)).slice(0, 10) : ''}
      onChange={choose}
    />
  );
}

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
      <TextLine
        label={label}
        type="number"
        value={given?.amount ?? ''}
        onChange={(typed) => change(wholeNumber(typed), unit)}
        onBlur={onBlur}
        error={error}
        hint={hint}
        slotProps={{
          htmlInput: { min: 0, step: 1, inputMode: 'numeric', 'aria-required': required },
          inputLabel: { shrink: true, required },
        }}
      />
      <SelectField
        value={unit}
        onChange={(value) => change(given?.amount ?? null, value)}
        slotProps={{
          htmlInput: { 'aria-label': translate('registry.duration.unitOf', { label }) },
        }}
        sx={{ width: 104, flex: 'none' }}
        options={DURATION_UNITS.map((one) => [one, translate(`registry.duration.units.${one}`)] as const)}
      />
    </Box>
  );
}

function wholeNumber(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : Math.max(0, number);
}

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

const isAmount: Validator = (value: unknown) => (Number.isNaN(value) ? 'registry.errors.amount' : undefined);
const CHECKS = [required(), isAmount];

/** A form's field for an amount: whole cents in the record, euros on the screen. */
export function MoneyInput({ source }: { source: string }) {
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
      helperText={error}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-required': true },
        inputLabel: { required: true },
        input: { endAdornment: <InputAdornment position="end">€</InputAdornment> },
      }}
    />
  );
}

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
    <TextLine
      label={label}
      value={locale === 'en' ? value : value.replace('.', ',')}
      onChange={(typed) => onChange(parseDecimal(typed))}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
