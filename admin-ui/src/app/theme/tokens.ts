/**
 * The colours, light and dark. Every name has one meaning; text colours (`ink*`, `*Ink`) reach AA (4.5:1) on
 * `surface`, `canvas` and on the soft tone they belong to.
 */
const COLOURS = {
  canvas: ['#f3f5f2', '#0e1312'],
  surface: ['#ffffff', '#151b1a'],
  raised: ['#f8f9f7', '#1a2120'],
  sunken: ['#ebeeea', '#0a0e0d'],
  selected: ['#e9ede8', '#1c2423'],
  line: ['#e2e6e0', '#27302e'],
  lineStrong: ['#c3cac4', '#3c4744'],
  control: ['#7d8883', '#788480'],
  ink: ['#15201d', '#e8edeb'],
  inkMuted: ['#475350', '#b3bebb'],
  inkFaint: ['#5f6b67', '#8f9b97'],
  accent: ['#0b6462', '#45bbb1'],
  accentHover: ['#084f4d', '#66cfc6'],
  onAccent: ['#ffffff', '#05201e'],
  accentInk: ['#0a5a58', '#68d0c7'],
  accentSoft: ['#dcefec', '#14312f'],
  danger: ['#b3261e', '#ee6a5e'],
  dangerInk: ['#9c1f18', '#f5948b'],
  dangerSoft: ['#fce9e7', '#3a1c19'],
  warn: ['#c77c00', '#e0a03a'],
  warnInk: ['#855000', '#ecbb6c'],
  warnSoft: ['#fdf1da', '#33270f'],
  ok: ['#1f8a50', '#4fb880'],
  okInk: ['#17693c', '#72cf9b'],
  okSoft: ['#e0f3e7', '#143121'],
  info: ['#2f62c4', '#6d9df0'],
  infoInk: ['#2350a6', '#94b8f6'],
  infoSoft: ['#e5edfb', '#192843'],
  violet: ['#7450bd', '#a585e8'],
  violetInk: ['#5f3da6', '#bfa6f2'],
  violetSoft: ['#efe9fa', '#2a2143'],
  pause: ['#64708a', '#8a96ae'],
  pauseInk: ['#4c576f', '#adb8cc'],
  pauseSoft: ['#e9edf3', '#232a37'],
  shadow: [
    '0 1px 2px rgb(20 32 29 / 6%), 0 8px 28px rgb(20 32 29 / 10%)',
    '0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 45%)',
  ],
} as const;

export type TokenName = keyof typeof COLOURS;
export type Mode = 'light' | 'dark';

const coloursOf = (place: 0 | 1) =>
  Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [name, pair[place]])) as Record<
    TokenName,
    string
  >;

export const TOKENS: Record<Mode, Record<TokenName, string>> = { light: coloursOf(0), dark: coloursOf(1) };

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

/** A list without its marks and margins. */
export const PLAIN_LIST = { listStyle: 'none', m: 0, p: 0 } as const;

/** What stands out of the page: a surface with a hairline. */
export const SURFACE = {
  bgcolor: token('surface'),
  border: `1px solid ${token('line')}`,
  borderRadius: '10px',
} as const;

/** What lies in a surface by itself: a row or a block of a form. */
export const BLOCK = {
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;
