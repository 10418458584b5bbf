import PDFDocument from 'pdfkit';
import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import { italianMonth } from '../statement/italian.ts';
import type { Statement } from '../statement/statement.ts';
import { type FactBatches, writeFacts } from './facts.ts';
import { registerFonts } from './fonts.ts';
import { framePages } from './frame.ts';
import { LINE_GAP, MARGINS } from './layout.ts';
import { writeOpening } from './opening.ts';

/** One that pdfkit knows and its types do not. */
const PDF_UA = 'PDF/UA' as never;

/**
 * A statement as a document in Italian: PDF 1.7 on A4, tagged after PDF/UA-1 (ISO 14289-1), with the first two thousand
 * facts that counted or did not. The same statement in the same state gives the same bytes.
 *
 * @param facts ended where the reader goes away
 */
export function statementPdf(
  statement: Statement,
  facts: FactBatches,
  clauses: readonly PenaltyClause[],
): ReadableStream<Uint8Array> {
  return ReadableStream.from(written(statement, facts, clauses));
}

async function* written(
  statement: Statement,
  facts: FactBatches,
  clauses: readonly PenaltyClause[],
): AsyncGenerator<Uint8Array> {
  const { contractCode, month, revision, hash } = statement;
  const title = `Rendiconto ${contractCode}, ${italianMonth(month)}, revisione ${revision}`;
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: PDF_UA,
    tagged: true,
    lang: 'it',
    displayTitle: true,
    info: {
      Title: title,
      Author: 'Sportello',
      Subject: `${statement.contractTitle}; SHA-256 ${hash}`,
      Creator: 'Sportello',
      Producer: 'Sportello',
      CreationDate: new Date(statement.issuedAt ?? statement.createdAt),
    },
  });
  registerFonts(doc);
  doc.lineGap(LINE_GAP);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = { doc, root };
  writeOpening(sheet, statement, clauses);
  for await (const _ of writeFacts(sheet, facts, clauses)) yield doc.read();
  root.end();
  framePages(doc, title, statement);
  doc.end();
  yield doc.read();
}
