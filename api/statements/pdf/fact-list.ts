import { setImmediate } from 'node:timers/promises';
import { type MeasuredFact, measuredFact, type StatementFactRow } from '../../../db/statements/facts.ts';
import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import { italianInstant } from '../italian.ts';
import { clauseName, REASONS } from '../reasons.ts';
import { minutesDown, verdictsOf } from '../verdicts.ts';
import { inside } from './internals.ts';
import { cutTo, settlePage, writeLine } from './line.ts';
import { BOTTOM, INK, LEFT, WIDTH } from './page.ts';
import type { Sheet } from './sheet.ts';
import { heading, paragraph } from './text.ts';

const SIZE = 7.5;
const LEADING = 11;
const NAME_X = LEFT;
const INSTANT_X = LEFT + 112;
const ORIGIN_X = LEFT + 196;
const VERDICT_X = LEFT + 242;
const NAME_WIDTH = INSTANT_X - NAME_X - 8;
const VERDICT_WIDTH = LEFT + WIDTH - VERDICT_X;
/** So many facts are written before others get their turn at the event loop. */
const AT_ONCE = 200;

const SECTIONS = {
  call: 'Chiamate',
  downtime: 'Indisponibilità del servizio',
  imported_request: 'Richieste importate da un altro sistema',
  request: 'Richieste',
} as const;

/**
 * Every fact of the statement, by kind, with what each clause says of it and why. Each is one item of a list: number,
 * instant, whether it came from elsewhere, verdicts.
 *
 * @yields after every few hundred facts: what was written may be taken, and others have had their turn
 */
export async function* writeFacts(
  sheet: Sheet,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): AsyncGenerator<void> {
  const { doc, root } = sheet;
  const legend = terms.penaltyClauses
    .map((clause, index) => `${index + 1}. ${clauseName(clause)}`)
    .join('; ');
  heading(sheet, 'H2', 'Fatti su cui si fonda il rendiconto');
  paragraph(sheet, `Di ogni fatto, il numero della clausola e se e perché per essa conta. ${legend}.`, true);
  let kind: StatementFactRow['kind'] | null = null;
  let list: PDFKit.PDFStructureElement | null = null;
  let written = 0;
  const endList = () => {
    list?.end();
    list = null;
  };
  for await (const rows of batches) {
    for (const row of rows) {
      if (row.kind !== kind) {
        endList();
        kind = row.kind;
        heading(sheet, 'H3', SECTIONS[kind]);
      }
      const lines = linesOf(row, terms);
      if (doc.y + lines.length * LEADING > BOTTOM) {
        endList();
        const key = inside(doc).page.structParentTreeKey;
        doc.addPage();
        settlePage(doc, key);
      }
      if (list === null) {
        list = doc.struct('L');
        root.add(list);
      }
      writeFact({ ...sheet, root: list }, row, lines);
      written += 1;
      if (written % AT_ONCE > 0) continue;
      await setImmediate();
      yield;
    }
  }
  endList();
  if (written === 0) paragraph(sheet, 'Nel mese non ci sono stati fatti.');
}

function writeFact({ doc, fonts, root }: Sheet, row: StatementFactRow, lines: readonly string[]): void {
  const { regular } = fonts;
  const pieces = [
    { x: NAME_X, text: cutTo(regular, (row.name ?? '').normalize('NFC'), SIZE, NAME_WIDTH) },
    { x: INSTANT_X, text: row.at ? italianInstant(row.at) : '' },
    ...(row.imported ? [{ x: ORIGIN_X, text: 'importata' }] : []),
  ];
  const draw = () => {
    doc.fillColor(INK);
    for (const [index, line] of lines.entries()) {
      const verdict = { x: VERDICT_X, text: cutTo(regular, line, SIZE, VERDICT_WIDTH) };
      const y = doc.y + SIZE + index * LEADING;
      writeLine(doc, regular, { size: SIZE, y, pieces: index === 0 ? [...pieces, verdict] : [verdict] });
    }
  };
  const item = doc.struct('LI');
  root.add(item);
  item.add(doc.struct('LBody', {}, [draw]));
  item.end();
  doc.y += lines.length * LEADING;
}

/** One line for each clause that is about the fact. */
function linesOf(row: StatementFactRow, terms: ContractTerms): string[] {
  const fact = measuredFact(row);
  const lines = verdictsOf(fact, terms).map(
    ({ clause, counted, why }) =>
      `${clause + 1}. ${counted ? 'conta' : 'non conta'}: ${REASONS[why]}${lengthOf(fact)}`,
  );
  return lines.length > 0 ? lines : ['non riguarda alcuna clausola'];
}

function lengthOf(fact: MeasuredFact): string {
  return fact.kind === 'downtime' ? ` per ${minutesDown(fact.measure)} minuti nel mese` : '';
}
