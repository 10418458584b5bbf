import { Box, Checkbox, FormControlLabel, FormHelperText } from '@mui/material';
import { type KeyboardEvent, useId } from 'react';
import { useTranslate } from 'react-admin';
import { LEVELS, type Level } from '../../../domain/request/priority.ts';
import type { MaintenanceDocument } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { KeyCap } from './Icon.tsx';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** The key that chooses it while the group has the focus. */
  hotkey?: string;
  /** A second line that says what it brings about. */
  hint?: string;
}

interface ChoiceKeysProps<Value extends string> {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `bar`: side by side; `grid`: four in a row; `cards`: one below the other with hints. */
  layout?: 'bar' | 'grid' | 'cards';
  error?: string | undefined;
  autoFocus?: boolean;
  required?: boolean;
}

/** One of a few: native radio buttons drawn as keys, chosen by click, arrow, or the letter that each shows. */
export function ChoiceKeys<Value extends string>(props: ChoiceKeysProps<Value>) {
  const { legend, choices, value, onChange, layout = 'bar', error, autoFocus, required } = props;
  const name = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = choices.find((choice) => choice.hotkey?.toLowerCase() === event.key.toLowerCase());
    if (!chosen) return;
    event.preventDefault();
    onChange(chosen.value);
    document.getElementById(`${name}-${chosen.value}`)?.focus();
  };
  const focusable = choices.findIndex((choice) => choice.value === value);
  return (
    <Box
      component="fieldset"
      onKeyDown={onKeyDown}
      aria-describedby={error ? `${name}-error` : undefined}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 0.5, fontSize: '0.75rem', color: token('inkMuted') }}>
        {legend}
        {required && <span aria-hidden> *</span>}
      </Box>
      <Box sx={LAYOUTS[layout]}>
        {choices.map((choice, index) => (
          <Box key={choice.value} component="label" sx={layout === 'cards' ? CARD_ITEM : BAR_ITEM}>
            <input
              type="radio"
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              // biome-ignore lint/a11y/noAutofocus: a dialog moves the focus to its first field.
              autoFocus={autoFocus && index === Math.max(focusable, 0)}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
            {choice.hotkey && <KeyCap>{choice.hotkey.toUpperCase()}</KeyCap>}
          </Box>
        ))}
      </Box>
      {error && (
        <FormHelperText error id={`${name}-error`}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}

const HIDDEN_INPUT = {
  '& input': { position: 'absolute', opacity: 0, inset: 0, m: 0, cursor: 'pointer' },
  '&:has(input:checked)': { bgcolor: token('accentSoft'), color: token('accentInk'), fontWeight: 560 },
  '&:has(input:focus-visible)': { outline: `2px solid ${token('accent')}`, outlineOffset: '-2px' },
} as const;

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  border: `1px solid ${token('control')}`,
  borderRadius: '7px',
  overflow: 'hidden',
  bgcolor: token('surface'),
} as const;

const BAR_ITEM = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 0.75,
  flex: '1 0 auto',
  minHeight: 34,
  px: 1.25,
  fontSize: '0.8125rem',
  cursor: 'pointer',
  boxShadow: `1px 0 0 ${token('line')}`,
  '&:hover': { bgcolor: token('raised') },
  ...HIDDEN_INPUT,
} as const;

const GRID = {
  ...BAR,
  display: 'grid',
  gap: '1px',
  bgcolor: token('line'),
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  '& > label': { bgcolor: token('surface') },
  '@media (max-width: 699px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
} as const;

const CARDS = { display: 'grid', gap: 0.75 } as const;

const LAYOUTS = { bar: BAR, grid: GRID, cards: CARDS };

const CARD_ITEM = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  px: 1.5,
  py: 1,
  fontSize: '0.8125rem',
  border: `1px solid ${token('control')}`,
  borderRadius: '8px',
  cursor: 'pointer',
  '& small': { display: 'block', color: token('inkMuted'), fontWeight: 400, fontSize: '0.75rem' },
  '&:hover': { bgcolor: token('raised') },
  ...HIDDEN_INPUT,
  '&:has(input:checked)': { ...HIDDEN_INPUT['&:has(input:checked)'], borderColor: token('accent') },
} as const;

interface LevelKeysProps {
  /** `impact` or `urgency`. */
  of: 'impact' | 'urgency';
  value: Level | null;
  onChange: (value: Level) => void;
  error?: string | undefined;
}

/** Impact or urgency by one key: 1 low, 2 medium, 3 high. */
export function LevelKeys({ of, value, onChange, error }: LevelKeysProps) {
  const translate = useTranslate();
  return (
    <ChoiceKeys
      legend={translate(`requestPage.fields.${of}`)}
      value={value}
      onChange={onChange}
      error={error}
      choices={LEVELS.map((level, index) => ({
        value: level,
        label: translate(`requestPage.levels.${level}`),
        hotkey: String(index + 1),
      }))}
    />
  );
}

interface DocumentChecksProps {
  legend: string;
  /** Those that may be ticked. */
  documents: readonly MaintenanceDocument[];
  value: readonly MaintenanceDocument[];
  onChange: (value: MaintenanceDocument[]) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** Which documents were presented: a box to tick for each. */
export function DocumentChecks(props: DocumentChecksProps) {
  const { legend, documents, value, onChange, error, autoFocus = false } = props;
  const translate = useTranslate();
  const name = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={error ? `${name}-error` : undefined}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid' }}
    >
      <Box component="legend" sx={{ p: 0, mb: 0.25, fontSize: '0.75rem', color: token('inkMuted') }}>
        {legend}
      </Box>
      {documents.map((document, index) => (
        <FormControlLabel
          key={document}
          control={
            <Checkbox
              size="small"
              checked={value.includes(document)}
              autoFocus={autoFocus && index === 0}
              onChange={(_, checked) =>
                onChange(checked ? [...value, document] : value.filter((one) => one !== document))
              }
            />
          }
          label={translate(`requestPage.documents.${document}`)}
          sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
        />
      ))}
      {error && (
        <FormHelperText error id={`${name}-error`}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}
