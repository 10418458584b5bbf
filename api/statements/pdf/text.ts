import type { Typeface } from './fonts.ts';
import { widthOf, wrap, writeLine } from './line.ts';
import { ACCENT, BOTTOM, INK, LEFT, QUIET, WIDTH } from './page.ts';
import type { Sheet } from './sheet.ts';

const LINE_HEIGHT = 1.35;
const BODY = 9;

const HEADINGS = {
  H1: { size: 20, before: 0, after: 8, colour: INK },
  H2: { size: 12, before: 18, after: 5, colour: INK },
  H3: { size: 9.5, before: 9, after: 1, colour: ACCENT },
} as const;

/** A heading that is not left alone at the foot of a page. */
export function heading({ doc, fonts, root }: Sheet, level: keyof typeof HEADINGS, text: string): void {
  const { size, before, after, colour } = HEADINGS[level];
  const lines = wrap(fonts.bold, text, size, WIDTH);
  const height = lines.length * size * LINE_HEIGHT;
  if (doc.y + before + height + 4 * BODY > BOTTOM) doc.addPage();
  else doc.y += before;
  const element = doc.struct(level, {}, [
    () => writeLines(doc, fonts.bold, lines, { size, x: LEFT, y: doc.y, colour }),
  ]);
  root.add(element);
  doc.y += height + after;
}

/** A paragraph, over as many pages as it takes. */
export function paragraph({ doc, fonts, root }: Sheet, text: string, quiet = false): void {
  const rest = wrap(fonts.regular, text, BODY, WIDTH);
  const colour = quiet ? QUIET : INK;
  const step = BODY * LINE_HEIGHT;
  const element = doc.struct('P');
  root.add(element);
  while (rest.length > 0) {
    const room = Math.floor((BOTTOM - doc.y) / step);
    if (room < 1) {
      doc.addPage();
      continue;
    }
    const lines = rest.splice(0, room);
    element.add(() => writeLines(doc, fonts.regular, lines, { size: BODY, x: LEFT, y: doc.y, colour }));
    doc.y += lines.length * step;
  }
  element.end();
}

interface Setting {
  size: number;
  x: number;
  /** The top of the first line. */
  y: number;
  colour: string;
  /** Where given, lines end at the right edge of this width. */
  alignIn?: number | undefined;
}

/** Writes lines below each other. */
export function writeLines(
  doc: PDFKit.PDFDocument,
  typeface: Typeface,
  lines: readonly string[],
  { size, x, y, colour, alignIn }: Setting,
): void {
  doc.fillColor(colour);
  for (const [index, text] of lines.entries()) {
    const indent = alignIn === undefined ? 0 : alignIn - widthOf(typeface, text, size);
    const baseline = y + size + index * size * LINE_HEIGHT;
    writeLine(doc, typeface, { size, y: baseline, pieces: [{ x: x + indent, text }] });
  }
}

/** How high so many lines are, in points. */
export function heightOf(lines: readonly string[], size: number): number {
  return lines.length * size * LINE_HEIGHT;
}
