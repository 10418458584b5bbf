import type { Fonts, Typeface } from './fonts.ts';
import { inside } from './internals.ts';
import { furniture, widthOf, writeLine } from './line.ts';
import { ACCENT, HAIRLINE, INK, LEFT, PAGE, QUIET, WIDTH } from './page.ts';

export interface Frame {
  /** What every page says of the document at its head. */
  head: string;
  hash: string;
  /** Across the page, where the document is not to be taken for one that holds. */
  watermark: string | null;
}

const SMALL = 7;
const FOOT_Y = PAGE.height - 32;
const TOTAL = 'PageTotal';
const TOTAL_X = LEFT + WIDTH - 22;

/**
 * Draws head, foot and watermark on every page that is begun from now on. The foot says "page x of y": the y is a form
 * that all pages show and that is written when the last page is known.
 * @returns writes the number of pages; to be called once, before the document ends
 */
export function frameEveryPage(
  doc: PDFKit.PDFDocument,
  fonts: Fonts,
  { head, hash, watermark }: Frame,
): () => void {
  const total = inside(doc).ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -4, 40, 10] });
  let page = 0;
  doc.on('pageAdded', () => {
    page += 1;
    furniture(doc, () => {
      doc.save();
      if (watermark) drawWatermark(doc, fonts.bold, watermark);
      drawMark(doc, LEFT, 24, 16);
      doc.fillColor(QUIET);
      writeLine(doc, fonts.regular, { size: SMALL, y: 35, pieces: [{ x: LEFT + 24, text: head }] });
      doc.moveTo(LEFT, FOOT_Y - 12).lineTo(LEFT + WIDTH, FOOT_Y - 12);
      doc.lineWidth(0.5).stroke(HAIRLINE);
      doc.fillColor(QUIET);
      const label = `Pagina ${page} di`;
      const pieces = [
        { x: LEFT, text: `SHA-256 ${hash}` },
        { x: TOTAL_X - 3 - widthOf(fonts.regular, label, SMALL), text: label },
      ];
      writeLine(doc, fonts.regular, { size: SMALL, y: FOOT_Y, pieces });
      inside(doc).page.xobjects[TOTAL] = total;
      doc.addContent(`q 1 0 0 -1 ${TOTAL_X} ${FOOT_Y} cm /${TOTAL} Do Q`);
      doc.restore();
      doc.fillColor(INK);
    });
  });
  return () => {
    const { codes } = fonts.regular.set(String(page));
    const name = fonts.regular.use();
    total.data = Object.assign(total.data as object, {
      Resources: { Font: { [name]: fonts.regular.reference() } },
    });
    total.write(`BT /${name} ${SMALL} Tf ${rgb(QUIET)} rg <${codes}> Tj ET`);
    total.end();
  };
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

function drawWatermark(doc: PDFKit.PDFDocument, bold: Typeface, text: string): void {
  const size = 96;
  const width = widthOf(bold, text, size);
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  doc
    .save()
    .rotate(-52, { origin: [x, y] })
    .fillColor('#eceeec');
  writeLine(doc, bold, { size, y: y + size / 3, pieces: [{ x: x - width / 2, text }] });
  doc.restore();
}

/** `#15201d` as PDF takes it. */
function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return parts.map((part) => part.toFixed(3)).join(' ');
}
