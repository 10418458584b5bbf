import { alpha } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { components } from './components.ts';
import { type Mode, TOKENS } from './tokens.ts';

const FONT = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

/** One theme for each mode: dense, flat, 8 px corners, a 13 px base with tabular numerals. */
function buildTheme(mode: Mode): RaThemeOptions {
  const colour = TOKENS[mode];
  return {
    palette: {
      mode,
      primary: { main: colour.accent, dark: colour.accentHover, contrastText: colour.onAccent },
      secondary: { main: colour.accent, dark: colour.accentHover, contrastText: colour.onAccent },
      error: { main: colour.danger },
      warning: { main: colour.warn },
      success: { main: colour.ok },
      info: { main: colour.info },
      background: { default: colour.canvas, paper: colour.surface },
      text: { primary: colour.ink, secondary: colour.inkMuted, disabled: colour.inkFaint },
      divider: colour.line,
      action: {
        hover: alpha(colour.ink, 0.045),
        selected: alpha(colour.accent, mode === 'light' ? 0.09 : 0.16),
        active: colour.inkMuted,
      },
      bulkActionsToolbarBackgroundColor: colour.accentSoft,
    },
    shape: { borderRadius: 8 },
    breakpoints: { values: { xs: 0, sm: 700, md: 1000, lg: 1280, xl: 1600 } },
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      htmlFontSize: 16,
      h1: { fontSize: '1.3125rem', fontWeight: 620, letterSpacing: '-0.012em', lineHeight: 1.3 },
      h2: { fontSize: '1rem', fontWeight: 620, letterSpacing: '-0.006em', lineHeight: 1.4 },
      h3: { fontSize: '0.875rem', fontWeight: 620, lineHeight: 1.4 },
      h4: { fontSize: '0.8125rem', fontWeight: 620 },
      h5: { fontSize: '0.8125rem', fontWeight: 620 },
      h6: { fontSize: '0.8125rem', fontWeight: 620 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
      subtitle1: { fontSize: '0.875rem', fontWeight: 560 },
      subtitle2: { fontSize: '0.8125rem', fontWeight: 560 },
      caption: { fontSize: '0.75rem', lineHeight: 1.4 },
      overline: { fontSize: '0.6875rem', fontWeight: 600, letterSpacing: '0.05em', lineHeight: 1.6 },
      button: { fontSize: '0.8125rem', fontWeight: 560, textTransform: 'none', letterSpacing: 0 },
    },
    sidebar: { width: 216, closedWidth: 60 },
    components: components(mode),
  };
}

export const lightTheme = buildTheme('light');
export const darkTheme = buildTheme('dark');
