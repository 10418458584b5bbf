import { Box, Divider, IconButton, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useLocaleState, useLogout, useStore, useTranslate } from 'react-admin';
import { Icon } from '../../components/Icon.tsx';
import { LOCALES } from '../i18n/i18nProvider.ts';
import { keepPreference, useMe } from '../session.ts';
import { token } from '../theme/tokens.ts';

const THEMES = [
  { name: 'system', icon: 'system' },
  { name: 'light', icon: 'sun' },
  { name: 'dark', icon: 'moon' },
] as const;

/** Who is signed in; language, appearance, shortcuts, signing out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const translate = useTranslate();
  const me = useMe();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  if (!me) return <Box sx={{ width: 32, height: 32 }} />;
  return (
    <>
      <IconButton
        aria-label={translate('app.user.menu', { name: me.user.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.25 }}
      >
        <Box sx={AVATAR} data-initials={initials(me.user.name)} />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { width: 264 } } }}
      >
        <Box component="li" role="none" sx={{ px: 1.5, py: 1, lineHeight: 1.4 }}>
          <Box sx={{ fontWeight: 600 }}>{me.user.name}</Box>
          <Box sx={{ color: token('inkMuted'), fontSize: '0.75rem' }}>
            {translate(`app.roles.${me.user.role}`)} · {me.user.email}
          </Box>
        </Box>
        <Divider component="li" role="none" sx={{ my: 0.5 }} />
        <ThemeItems userId={me.user.id} />
        <Divider component="li" role="none" sx={{ my: 0.5 }} />
        <LocaleItems userId={me.user.id} />
        <Divider component="li" role="none" sx={{ my: 0.5 }} />
        <MenuItem
          onClick={() => {
            close();
            onHelp();
          }}
        >
          <ListItemIcon>
            <Icon name="help" />
          </ListItemIcon>
          <ListItemText>{translate('app.user.shortcuts')}</ListItemText>
        </MenuItem>
        <MenuItem onClick={() => void logout()}>
          <ListItemIcon>
            <Icon name="logout" />
          </ListItemIcon>
          <ListItemText>{translate('app.user.signOut')}</ListItemText>
        </MenuItem>
      </Menu>
    </>
  );
}

function ThemeItems({ userId }: { userId: string }) {
  const translate = useTranslate();
  const [stored, setStored] = useStore<'light' | 'dark' | undefined>('theme');
  const choose = (name: (typeof THEMES)[number]['name']) => {
    const theme = name === 'system' ? undefined : name;
    setStored(theme);
    keepPreference(userId, { theme });
  };
  return (
    <>
      {THEMES.map(({ name, icon }) => (
        <Choice
          key={name}
          chosen={(stored ?? 'system') === name}
          onChoose={() => choose(name)}
          icon={<Icon name={icon} />}
        >
          {translate(`app.user.themes.${name}`)}
        </Choice>
      ))}
    </>
  );
}

function LocaleItems({ userId }: { userId: string }) {
  const [locale, setLocale] = useLocaleState();
  return (
    <>
      {LOCALES.map(({ locale: value, name }) => (
        <Choice
          key={value}
          chosen={locale === value}
          onChoose={() => {
            setLocale(value);
            keepPreference(userId, { locale: value });
          }}
          icon={<Icon name="language" />}
        >
          <span lang={value}>{name}</span>
        </Choice>
      ))}
    </>
  );
}

interface ChoiceProps {
  chosen: boolean;
  onChoose: () => void;
  icon: ReactNode;
  children: ReactNode;
}

function Choice({ chosen, onChoose, icon, children }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={chosen} onClick={onChoose}>
      <ListItemIcon>{icon}</ListItemIcon>
      <ListItemText>{children}</ListItemText>
      {chosen && <Icon name="check" size={16} colour={token('accent')} />}
    </MenuItem>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

const AVATAR = {
  display: 'grid',
  placeItems: 'center',
  width: 30,
  height: 30,
  borderRadius: '50%',
  bgcolor: token('accentSoft'),
  color: token('accentInk'),
  fontSize: '0.6875rem',
  fontWeight: 680,
  letterSpacing: '0.02em',
  '&::before': { content: 'attr(data-initials)' },
} as const;
