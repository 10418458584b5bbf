import { printable } from './fonts.ts';
import { HAIRLINE, INK, LEFT, QUIET, type Sheet } from './layout.ts';

export interface Column {
  title: string;
  width: number;
  align?: 'left' | 'right';
}

/** What pdfkit takes and its types leave out. */
interface TaggedTable extends PDFKit.Mixins.TableOptions {
  structParent: PDFKit.PDFStructureElement;
}
interface TaggedCell extends PDFKit.Mixins.CellOptions {
  scope?: 'Column';
}

const SIZE = 8.5;
const HEADING: TaggedCell = {
  type: 'TH',
  scope: 'Column',
  textColor: QUIET,
  font: { src: 'bold', size: 7.5 },
};
const TOTAL: TaggedCell = { font: { src: 'bold' } };

/**
 * A table with its headings, tagged as one (TR, TH, TD), and a total in bold below where there is one. A row that does
 * not fit on the page goes to the next; none is so high that it needs more than one.
 */
export function table(
  { doc, root }: Sheet,
  columns: readonly Column[],
  rows: readonly string[][],
  total?: readonly string[],
): void {
  const cells = (texts: readonly string[], style: TaggedCell) =>
    texts.map((text) => ({ ...style, text: printable(text) }));
  doc.font('regular').fontSize(SIZE).fillColor(INK);
  const options: TaggedTable = {
    structParent: root,
    position: { x: LEFT, y: doc.y },
    columnStyles: columns.map(styleOf),
    defaultStyle: {
      border: [0, 0, 0.5, 0],
      borderColor: HAIRLINE,
      textColor: INK,
    },
  };
  const drawn = doc.table(options);
  drawn.row(columns.map(({ title }) => ({ ...HEADING, text: title })));
  for (const row of rows) drawn.row(cells(row, {}));
  if (total) drawn.row(cells(total, TOTAL));
  drawn.end();
}

function styleOf({ width, align = 'left' }: Column): PDFKit.Mixins.ColumnStyle {
  const gap = align === 'right' ? 0 : 10;
  return { width, align: { x: align }, padding: [4, gap, 4, 0] };
}
