import type { Statement } from '../statement/statement.ts';
import { STATE_NAMES } from '../statement/words.ts';
import { printable } from './fonts.ts';
import { ACCENT, HAIRLINE, INK, LEFT, PAGE, QUIET, WIDTH } from './layout.ts';

/** Across the page, where the document is not to be taken for one that holds. */
const WATERMARKS: Partial<Record<Statement['state'], string>> = {
  draft: 'BOZZA',
  superseded: 'SOSTITUITO',
};
const FOOT_Y = PAGE.height - 39;
const ONE_LINE = { lineBreak: false };

/** Draws head, foot and watermark on every page, once all are written. They are furniture that is not read out. */
export function framePages(doc: PDFKit.PDFDocument, title: string, statement: Statement): void {
  const { state, administrationName, hash } = statement;
  const head = printable(`${title} · ${STATE_NAMES[state]} · ${administrationName}`);
  const watermark = WATERMARKS[state];
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.save();
    if (watermark) drawWatermark(doc, watermark);
    drawMark(doc, LEFT, 24, 16);
    doc.font('regular').fontSize(7).fillColor(QUIET);
    doc.text(head, LEFT + 24, 28, ONE_LINE);
    doc
      .moveTo(LEFT, FOOT_Y - 5)
      .lineTo(LEFT + WIDTH, FOOT_Y - 5)
      .lineWidth(0.5)
      .stroke(HAIRLINE);
    doc.text(`SHA-256 ${hash}`, LEFT, FOOT_Y, ONE_LINE);
    const label = `Pagina ${page + 1} di ${count}`;
    doc.text(label, LEFT + WIDTH - doc.widthOfString(label), FOOT_Y, ONE_LINE);
    doc.restore();
    doc.endMarkedContent();
  }
}

/** The mark of Sportello: a counter window with its sill and the slot where papers pass. */
function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 32);
  doc.roundedRect(0, 0, 32, 32, 8).fill(ACCENT);
  doc.lineCap('round');
  doc.path('M8 21V14a8 8 0 0 1 16 0v7').lineWidth(2.4).stroke('#ffffff');
  doc.path('M5.5 24.2h21').lineWidth(2.8).stroke('#ffffff');
  doc.path('M12.6 20.6h6.8').lineWidth(2.4).stroke('#8fe0d6');
  doc.restore();
}

/** So faint that what stands below it is read through it. */
function drawWatermark(doc: PDFKit.PDFDocument, text: string): void {
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  doc
    .save()
    .rotate(-52, { origin: [x, y] })
    .font('bold')
    .fontSize(96)
    .fillColor(INK, 0.08);
  doc.text(text, x - doc.widthOfString(text) / 2, y, { ...ONE_LINE, baseline: 'middle' });
  doc.restore();
}
