import { Box, ButtonBase, Checkbox, Menu, MenuItem } from '@mui/material';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { token } from '../app/theme/tokens.ts';
import { Icon } from './Icon.tsx';

interface Choice {
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
  // While the menu is open, what was ticked there holds: the list may take a moment to follow.
  const [ticked, setTicked] = useState<readonly string[]>(chosen);
  const change = (values: string[]) => {
    setTicked(values);
    onChange(values);
  };
  const toggle = (value: string) =>
    change(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  return (
    <>
      <FilterChip
        on={on}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setTicked(chosen);
          setAnchor(event.currentTarget);
        }}
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
            aria-checked={ticked.includes(value)}
            onClick={() => toggle(value)}
            sx={{ pl: 0.5 }}
          >
            <Checkbox
              checked={ticked.includes(value)}
              tabIndex={-1}
              size="small"
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {name}
          </MenuItem>
        ))}
        {on && (
          <Box component="li" role="none" sx={{ borderTop: `1px solid ${token('line')}`, mt: 0.5, pt: 0.5 }}>
            <MenuItem component="div" onClick={() => change([])} sx={{ color: token('accentInk') }}>
              {translate('app.common.clear')}
            </MenuItem>
          </Box>
        )}
      </Menu>
    </>
  );
}

interface FilterChipProps extends Omit<ComponentProps<typeof ButtonBase>, 'children'> {
  on: boolean;
  children: ReactNode;
}

/** A filter as a small button; filled while it holds. */
export function FilterChip({ on, children, sx, ...rest }: FilterChipProps) {
  return (
    <ButtonBase
      {...rest}
      sx={{
        height: 28,
        px: 1.125,
        gap: 0.5,
        borderRadius: '7px',
        fontSize: '0.8125rem',
        fontWeight: on ? 580 : 480,
        whiteSpace: 'nowrap',
        color: on ? token('accentInk') : token('inkMuted'),
        bgcolor: on ? token('accentSoft') : 'transparent',
        border: '1px solid',
        borderColor: on ? 'transparent' : token('lineStrong'),
        '&:hover': { borderColor: token('control'), color: on ? token('accentInk') : token('ink') },
        ...sx,
      }}
    >
      {children}
    </ButtonBase>
  );
}
