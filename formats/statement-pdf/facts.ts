import { setImmediate } from 'node:timers/promises';
import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import { italianInstant } from '../statement/italian.ts';
import type { StatementFact } from '../statement/statement.ts';
import { clauseName, reasonText } from '../statement/words.ts';
import { printable } from './fonts.ts';
import { heading, INK, LEFT, makeRoom, paragraph, QUIET, type Sheet, WIDTH } from './layout.ts';

/** The facts of a statement as its document takes them. */
export interface FactBatches {
  /** How many there are. */
  total: number;
  /** By kind, so many as are to be written at once; no more are asked for than are listed. */
  batches: AsyncGenerator<StatementFact[]>;
}

const LISTED = 2000;
const SIZE = 7.5;
const LEADING = 11;
/** Where each part of a line begins and ends, in points from the left. */
const COLUMNS = {
  name: [LEFT, LEFT + 104],
  instant: [LEFT + 112, LEFT + 196],
  origin: [LEFT + 196, LEFT + 242],
  verdict: [LEFT + 242, LEFT + WIDTH],
} as const;
const SECTIONS = {
  call: 'Chiamate',
  downtime: 'Indisponibilità del servizio',
  imported_request: 'Richieste importate da un altro sistema',
  request: 'Richieste',
} as const;

/**
 * The facts of the statement, by kind, with what each clause says of them and why; of very many only the first, and
 * how many there are. Each is one item of a list: number, instant, whether it came from elsewhere, verdicts.
 *
 * @yields after each batch: what was written may be taken, and others have had their turn
 */
export async function* writeFacts(
  sheet: Sheet,
  { total, batches }: FactBatches,
  clauses: readonly PenaltyClause[],
): AsyncGenerator<void> {
  const legend = clauses.map((clause, index) => `${index + 1}. ${clauseName(clause)}`).join('; ');
  heading(sheet, 'H2', 'Fatti su cui si fonda il rendiconto');
  paragraph(sheet, `Di ogni fatto, il numero della clausola e se e perché per essa conta. ${legend}.`, QUIET);
  if (total === 0) paragraph(sheet, 'Nel mese non ci sono stati fatti.');
  if (total > LISTED) paragraph(sheet, aboutTheRest(total));
  let section: keyof typeof SECTIONS | null = null;
  let list: PDFKit.PDFStructureElement | null = null;
  let left = LISTED;
  for await (const batch of batches) {
    for (const fact of batch.slice(0, left)) {
      const own = fact.kind === 'request' && fact.imported ? 'imported_request' : fact.kind;
      if (own !== section || list === null) {
        list?.end();
        section = own;
        heading(sheet, 'H3', SECTIONS[section]);
        list = sheet.doc.struct('L');
        sheet.root.add(list);
      }
      writeFact({ ...sheet, root: list }, fact);
    }
    await setImmediate();
    yield;
    left -= batch.length;
    if (left <= 0) break;
  }
  list?.end();
}

function aboutTheRest(total: number): string {
  const [all, listed] = [total, LISTED].map((count) =>
    count.toLocaleString('it-IT', { useGrouping: 'always' }),
  );
  return `I fatti sono ${all}: qui sono elencati i primi ${listed}, nel file CSV del rendiconto ci sono tutti.`;
}

function writeFact({ doc, root }: Sheet, fact: StatementFact): void {
  const lines = linesOf(fact);
  makeRoom(doc, lines.length * LEADING);
  const { y } = doc;
  const writeIn = ([x, to]: readonly [number, number], text: string, line = 0) =>
    doc.text(printable(text), x, y + line * LEADING, { width: to - x, height: LEADING, ellipsis: true });
  const draw = () => {
    doc.font('regular').fontSize(SIZE).fillColor(INK);
    writeIn(COLUMNS.name, fact.name ?? '');
    if (fact.at) writeIn(COLUMNS.instant, italianInstant(fact.at));
    if (fact.imported) writeIn(COLUMNS.origin, 'importata');
    for (const [line, text] of lines.entries()) writeIn(COLUMNS.verdict, text, line);
  };
  const item = doc.struct('LI');
  root.add(item);
  item.add(doc.struct('LBody', {}, draw));
  item.end();
  doc.y = y + lines.length * LEADING;
}

/** One line for each clause that is about the fact. */
function linesOf({ verdicts, minutes }: StatementFact): string[] {
  if (verdicts.length === 0) return ['non riguarda alcuna clausola'];
  return verdicts.map(
    ({ clause, counted, why }) =>
      `${clause + 1}. ${counted ? 'conta' : 'non conta'}: ${reasonText(why, minutes)}`,
  );
}
