import { alpha } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { type Mode, TOKENS, token, tokenProperties } from './tokens.ts';

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

const focusRing = { outline: `2px solid ${token('accent')}`, outlineOffset: 2 };

/** The inputs of forms, which say nothing below themselves unless they are told to. */
const WITHOUT_HELP = ['Text', 'Number', 'Date', 'Boolean', 'Select', 'SelectArray', 'Autocomplete'].map(
  (kind) => `Ra${kind}Input`,
);

/** How the toolkit's parts look in Sportello: flat surfaces, hairlines, 32 px controls, a visible focus everywhere. */
function components(mode: Mode): RaThemeOptions['components'] {
  const colour = TOKENS[mode];
  const floating = { border: `1px solid ${colour.line}`, boxShadow: colour.shadow, borderRadius: 10 };
  const [backgroundColor, color] = mode === 'light' ? ['#1d2826', '#f2f5f3'] : ['#dfe6e3', '#131a18'];
  const inverse = { backgroundColor, color };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        ':root': { ...tokenProperties(mode), colorScheme: mode },
        // Paper is white, whatever the screen is.
        '@media print': { ':root': { ...tokenProperties('light'), colorScheme: 'light' } },
        body: {
          backgroundColor: token('canvas'),
          color: token('ink'),
          fontVariantNumeric: 'tabular-nums',
          fontFeatureSettings: '"calt", "ss03"',
          WebkitFontSmoothing: 'antialiased',
          textRendering: 'optimizeLegibility',
        },
        a: { color: token('accentInk') },
        ':focus-visible': focusRing,
        '::selection': { backgroundColor: token('accentSoft') },
        'h1:focus, main:focus': { outline: 'none' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: { fontFamily: 'inherit', fontVariantNumeric: 'inherit', '&.Mui-focusVisible': focusRing },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'medium', variant: 'outlined' },
      styleOverrides: {
        root: { borderRadius: 7, minHeight: 32, padding: '4px 12px', whiteSpace: 'nowrap', lineHeight: 1.4 },
        outlined: {
          borderColor: colour.lineStrong,
          color: colour.ink,
          backgroundColor: colour.surface,
          '&:hover': { borderColor: colour.control, backgroundColor: colour.raised },
        },
        text: { color: colour.inkMuted, '&:hover': { color: colour.ink } },
        sizeSmall: { minHeight: 28, padding: '2px 9px', fontSize: '0.8125rem' },
        startIcon: { marginRight: 6, marginLeft: -2 },
      },
    },
    MuiIconButton: {
      styleOverrides: { root: { borderRadius: 7, padding: 6, color: colour.inkMuted } },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiMenu: {
      styleOverrides: {
        paper: { ...floating, marginTop: 4 },
        list: { padding: 5 },
      },
    },
    MuiMenuItem: {
      defaultProps: { dense: true },
      styleOverrides: {
        root: {
          borderRadius: 6,
          minHeight: 32,
          fontSize: '0.8125rem',
          '&.Mui-focusVisible': { outlineOffset: -2 },
        },
      },
    },
    MuiPopover: {
      styleOverrides: { paper: floating },
    },
    MuiDialog: {
      styleOverrides: { paper: { ...floating, borderRadius: 12 } },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: '1rem', fontWeight: 620, padding: '18px 20px 8px' } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '4px 20px 12px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '10px 20px 18px', gap: 4 } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, disableInteractive: true },
      styleOverrides: {
        tooltip: {
          ...inverse,
          fontSize: '0.75rem',
          fontWeight: 480,
          padding: '5px 8px',
        },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true } },
    MuiAutocomplete: { defaultProps: { fullWidth: true, size: 'small' } },
    MuiSelect: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: {
          borderRadius: 7,
          backgroundColor: colour.surface,
          fontSize: '0.875rem',
          // Telephones enlarge the page where the text of a field is smaller.
          '@media (pointer: coarse)': { fontSize: '1rem' },
          '& .MuiOutlinedInput-notchedOutline': { borderColor: colour.control },
          '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: colour.inkMuted },
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: colour.accent, borderWidth: 2 },
        },
      },
    },
    MuiInputLabel: { styleOverrides: { root: { fontSize: '0.875rem', color: colour.inkMuted } } },
    MuiFormHelperText: {
      styleOverrides: {
        root: { marginLeft: 2, '&:empty': { display: 'none' }, '& > span:empty': { display: 'none' } },
      },
    },
    ...Object.fromEntries(WITHOUT_HELP.map((name) => [name, { defaultProps: { helperText: false } }])),
    MuiCheckbox: { styleOverrides: { root: { padding: 5, color: colour.control } } },
    MuiRadio: { styleOverrides: { root: { padding: 5, color: colour.control } } },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, fontWeight: 500 } } },
    MuiTab: {
      styleOverrides: {
        root: { minHeight: 36, padding: '6px 12px', textTransform: 'none', fontSize: '0.8125rem' },
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderBottomColor: colour.line,
          fontSize: '0.8125rem',
          padding: '7px 10px',
          lineHeight: 1.35,
        },
        sizeSmall: { padding: '7px 10px' },
        head: {
          color: colour.inkFaint,
          fontWeight: 520,
          fontSize: '0.75rem',
          backgroundColor: colour.surface,
          whiteSpace: 'nowrap',
        },
      },
    },
    MuiTableSortLabel: {
      styleOverrides: {
        root: { '&.Mui-active': { color: colour.ink }, '&:hover': { color: colour.ink } },
        icon: { fontSize: '0.9375rem', marginInline: 3 },
      },
    },
    MuiSkeleton: {
      defaultProps: { animation: 'pulse' },
      styleOverrides: { root: { backgroundColor: colour.sunken, borderRadius: 6, transform: 'none' } },
    },
    MuiSnackbarContent: {
      styleOverrides: { root: { borderRadius: 9, fontSize: '0.8125rem', boxShadow: colour.shadow } },
    },
    RaNotification: {
      styleOverrides: {
        root: {
          '& .RaNotification-success, & .MuiSnackbarContent-root': {
            ...inverse,
          },
          '& .RaNotification-error, & .RaNotification-warning': {
            backgroundColor: colour.dangerSoft,
            color: colour.dangerInk,
            border: `1px solid ${colour.danger}`,
          },
        },
      },
    },
    MuiAlert: { styleOverrides: { root: { borderRadius: 9, fontSize: '0.8125rem', alignItems: 'center' } } },
    MuiLink: {
      styleOverrides: {
        // Within a sentence colour alone would not tell a link.
        root: { color: colour.accentInk, textUnderlineOffset: 2, 'p &': { textDecoration: 'underline' } },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 32, color: colour.inkMuted } } },
  };
}

export const lightTheme = buildTheme('light');
export const darkTheme = buildTheme('dark');
