/** A4 in points, and what of it is written on. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGINS = { top: 64, bottom: 56, left: 40, right: 40 } as const;
export const LEFT = MARGINS.left;
export const WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const BOTTOM = PAGE.height - MARGINS.bottom;

/** Ink, quieter ink (AA on white), hairlines, and the colour of the mark. */
export const INK = '#15201d';
export const QUIET = '#475350';
export const HAIRLINE = '#c3cac4';
export const ACCENT = '#0b6462';
export const ALARM = '#9c1f18';
