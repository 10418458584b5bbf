import { Box, Checkbox, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { token } from '../app/theme/tokens.ts';
import { FilterChip } from './FilterChip.tsx';
import { Icon } from './Icon.tsx';

export interface Choice {
  value: string;
  label: string;
}

interface ChoiceFilterProps {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** A filter of which one chooses any of some values, from a menu that stays open while choosing. */
export function ChoiceFilter({ label, choices, chosen, onChange }: ChoiceFilterProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const on = chosen.length > 0;
  const only = chosen.length === 1 ? choices.find((choice) => choice.value === chosen[0])?.label : undefined;
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <>
      <FilterChip
        on={on}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {on
          ? `${label}: ${only ?? translate('app.requests.filters.selected', { smart_count: chosen.length })}`
          : label}
        <Icon name="chevronDown" size={15} />
      </FilterChip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { minWidth: 220, maxHeight: 420 } }, list: { 'aria-label': label } }}
      >
        {choices.map(({ value, label: name }) => (
          <MenuItem
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            onClick={() => toggle(value)}
            sx={{ pl: 0.5 }}
          >
            <Checkbox
              checked={chosen.includes(value)}
              tabIndex={-1}
              size="small"
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {name}
          </MenuItem>
        ))}
        {on && (
          <Box component="li" role="none" sx={{ borderTop: `1px solid ${token('line')}`, mt: 0.5, pt: 0.5 }}>
            <MenuItem component="div" onClick={() => onChange([])} sx={{ color: token('accentInk') }}>
              {translate('app.common.clear')}
            </MenuItem>
          </Box>
        )}
      </Menu>
    </>
  );
}
