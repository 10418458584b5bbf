import { Button, type ButtonProps, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { token } from '../app/theme/tokens.ts';
import { Icon } from './Icon.tsx';

interface MenuButtonProps<Value extends string> extends Omit<ButtonProps, 'children' | 'onClick'> {
  label: string;
  /** What ends or stops something is alarming. */
  choices: readonly { value: Value; words: ReactNode; alarming: boolean }[];
  onChoose: (value: Value) => void;
  /** Of each line of the menu. */
  item?: object;
}

/** A button that opens a menu of what may be done. */
export function MenuButton<Value extends string>(props: MenuButtonProps<Value>) {
  const { label, choices, onChoose, item = {}, ...button } = props;
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const choose = (value: Value) => {
    setOpen(false);
    onChoose(value);
  };
  return (
    <>
      <Button
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        endIcon={<Icon name="chevronDown" size={14} />}
        {...button}
      >
        {label}
      </Button>
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)}>
        {choices.map(({ value, words, alarming }) => (
          <MenuItem
            key={value}
            onClick={() => choose(value)}
            sx={{ ...item, ...(alarming && { color: token('dangerInk') }) }}
          >
            {words}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
