import { furniture, wrap } from './line.ts';
import { BOTTOM, HAIRLINE, INK, LEFT, QUIET } from './page.ts';
import type { Sheet } from './sheet.ts';
import { heightOf, writeLines } from './text.ts';

export interface Column {
  title: string;
  width: number;
  align?: 'right';
}

interface TableRow {
  cells: readonly string[];
  bold?: boolean;
}

/** A heading of what stands below it (ISO 14289-1, 7.5). */
const COLUMN_HEADING: { title?: string; scope: 'Column' } = { scope: 'Column' };
const SIZE = 8.5;
const HEADING_SIZE = 7.5;
const PADDING = 4;
const GAP = 10;

/**
 * A table with its headings, tagged as one (TR, TH, TD). A row that does not fit on the page goes to the next; none is
 * so high that it needs more than one.
 */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly TableRow[]): void {
  const element = sheet.doc.struct('Table');
  sheet.root.add(element);
  const within = { ...sheet, root: element };
  drawRow(within, columns, { cells: columns.map(({ title }) => title), bold: true }, true);
  for (const row of rows) drawRow(within, columns, row, false);
  element.end();
}

function drawRow(
  { doc, fonts, root }: Sheet,
  columns: readonly Column[],
  { cells, bold = false }: TableRow,
  isHeading: boolean,
): void {
  const size = isHeading ? HEADING_SIZE : SIZE;
  const typeface = bold ? fonts.bold : fonts.regular;
  const lines = columns.map(({ width }, index) => wrap(typeface, cells[index] ?? '', size, width - GAP));
  const height = Math.max(...lines.map((one) => heightOf(one, size))) + 2 * PADDING;
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  const row = doc.struct('TR');
  root.add(row);
  let x = LEFT;
  for (const [index, { width, align }] of columns.entries()) {
    const at = x;
    const draw = () =>
      writeLines(doc, typeface, lines[index] ?? [], {
        size,
        x: at,
        y: top + PADDING,
        colour: isHeading ? QUIET : INK,
        alignIn: align === 'right' ? width - GAP : undefined,
      });
    row.add(isHeading ? doc.struct('TH', COLUMN_HEADING, [draw]) : doc.struct('TD', {}, [draw]));
    x += width;
  }
  row.end();
  const right = x - GAP;
  furniture(
    doc,
    () =>
      doc
        .moveTo(LEFT, top + height)
        .lineTo(right, top + height)
        .lineWidth(0.5)
        .stroke(HAIRLINE),
    'Layout',
  );
  doc.y = top + height;
}
