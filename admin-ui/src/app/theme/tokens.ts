/**
 * The colours of both modes. Every name has one meaning; text colours (`ink*`, `*Ink`) reach AA (4.5:1) on
 * `surface`, `canvas` and on the soft tone they belong to.
 */
const light = {
  canvas: '#f3f5f2',
  surface: '#ffffff',
  raised: '#f8f9f7',
  sunken: '#ebeeea',
  selected: '#e9ede8',
  line: '#e2e6e0',
  lineStrong: '#c3cac4',
  control: '#7d8883',
  ink: '#15201d',
  inkMuted: '#475350',
  inkFaint: '#5f6b67',
  accent: '#0b6462',
  accentHover: '#084f4d',
  onAccent: '#ffffff',
  accentInk: '#0a5a58',
  accentSoft: '#dcefec',
  danger: '#b3261e',
  dangerInk: '#9c1f18',
  dangerSoft: '#fce9e7',
  warn: '#c77c00',
  warnInk: '#855000',
  warnSoft: '#fdf1da',
  ok: '#1f8a50',
  okInk: '#17693c',
  okSoft: '#e0f3e7',
  info: '#2f62c4',
  infoInk: '#2350a6',
  infoSoft: '#e5edfb',
  violet: '#7450bd',
  violetInk: '#5f3da6',
  violetSoft: '#efe9fa',
  pause: '#64708a',
  pauseInk: '#4c576f',
  pauseSoft: '#e9edf3',
  shadow: '0 1px 2px rgb(20 32 29 / 6%), 0 8px 28px rgb(20 32 29 / 10%)',
};

export type TokenName = keyof typeof light;

const dark: Record<TokenName, string> = {
  canvas: '#0e1312',
  surface: '#151b1a',
  raised: '#1a2120',
  sunken: '#0a0e0d',
  selected: '#1c2423',
  line: '#27302e',
  lineStrong: '#3c4744',
  control: '#788480',
  ink: '#e8edeb',
  inkMuted: '#b3bebb',
  inkFaint: '#8f9b97',
  accent: '#45bbb1',
  accentHover: '#66cfc6',
  onAccent: '#05201e',
  accentInk: '#68d0c7',
  accentSoft: '#14312f',
  danger: '#ee6a5e',
  dangerInk: '#f5948b',
  dangerSoft: '#3a1c19',
  warn: '#e0a03a',
  warnInk: '#ecbb6c',
  warnSoft: '#33270f',
  ok: '#4fb880',
  okInk: '#72cf9b',
  okSoft: '#143121',
  info: '#6d9df0',
  infoInk: '#94b8f6',
  infoSoft: '#192843',
  violet: '#a585e8',
  violetInk: '#bfa6f2',
  violetSoft: '#2a2143',
  pause: '#8a96ae',
  pauseInk: '#adb8cc',
  pauseSoft: '#232a37',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 45%)',
};

export type Mode = 'light' | 'dark';
export const TOKENS: Record<Mode, Record<TokenName, string>> = { light, dark };

const property = (name: TokenName) =>
  `--sp-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The CSS custom property of a token, for `sx` and plain CSS: `token('inkMuted')` → `var(--sp-ink-muted)`. */
export const token = (name: TokenName): string => `var(${property(name)})`;

/** All tokens of a mode as custom properties. */
export function tokenProperties(mode: Mode): Record<string, string> {
  const entries = Object.entries(TOKENS[mode]) as [TokenName, string][];
  return Object.fromEntries(entries.map(([name, value]) => [property(name), value]));
}

/** The meanings a tone may have; each has a strong, an ink and a soft colour. */
export type Tone = 'neutral' | 'accent' | 'danger' | 'warn' | 'ok' | 'info' | 'violet' | 'pause';

interface ToneColours {
  /** For marks and icons. */
  strong: string;
  /** For text, on `soft` or on a surface. */
  ink: string;
  /** For backgrounds. */
  soft: string;
}

/** The colours of a tone as CSS values. */
export function tone(name: Tone): ToneColours {
  if (name === 'neutral') return { strong: token('control'), ink: token('inkMuted'), soft: token('sunken') };
  return {
    strong: token(name),
    ink: token(`${name}Ink`),
    soft: token(`${name}Soft`),
  };
}
