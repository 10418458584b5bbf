import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import { euroText } from '../../domain/service-levels/money.ts';
import { type CsvRow, csvStream } from '../csv.ts';
import { italianInstant, italianNumber } from './italian.ts';
import type { Statement, StatementFact } from './statement.ts';
import { clauseName, FACT_KIND_NAMES, outcomeName, partName, reasonText, STATE_NAMES } from './words.ts';

const LINES = [
  'clausola',
  'numeratore',
  'denominatore',
  'percentuale',
  'soglia',
  'penale',
  'importo',
  'formula',
];
const FACTS = ['clausola', 'tipo', 'numero', 'data', 'importato', 'contato', 'esito', 'motivo', 'id'];
const PARTS = ['richiesta', 'ordine di lavoro', 'parte', 'quantità', 'sostituita', 'a prezzo di listino'];

/**
 * A statement and every request, call and downtime of it, clause by clause, with whether it counted and why: CSV in the
 * form that spreadsheets set to Italian open by themselves (semicolons, decimal commas, local times), a batch at a time
 * as the reader takes them. The head, the lines, the facts and the parts to invoice at list price (R38) are parted by an
 * empty line.
 */
export function statementCsv(
  statement: Statement,
  batches: AsyncGenerator<StatementFact[]>,
  clauses: readonly PenaltyClause[],
): ReadableStream<Uint8Array> {
  return csvStream(rowsOf(statement, batches, clauses), ';');
}

async function* rowsOf(
  statement: Statement,
  batches: AsyncGenerator<StatementFact[]>,
  clauses: readonly PenaltyClause[],
): AsyncGenerator<CsvRow[]> {
  let head: CsvRow[] = [...headOf(statement), [], LINES, ...linesOf(statement, clauses), [], FACTS];
  for await (const facts of batches) {
    yield [...head, ...facts.flatMap((fact) => factRows(fact, clauses))];
    head = [];
  }
  yield [...head, ...partsOf(statement.invoicedParts)];
}

function headOf(statement: Statement): CsvRow[] {
  return [
    ['rendiconto', statement.month],
    ['contratto', statement.contractCode],
    ['oggetto', statement.contractTitle],
    ['amministrazione', statement.administrationName],
    ['CIG', statement.cig],
    ['versione del contratto', statement.contractVersion],
    ['revisione', statement.revision],
    ['stato', STATE_NAMES[statement.state]],
    ['totale', euroText(statement.totalCents)],
    ['impronta dei fatti (SHA-256)', statement.factsHash],
    ['impronta del rendiconto (SHA-256)', statement.hash],
  ];
}

function linesOf({ lines }: Statement, clauses: readonly PenaltyClause[]): CsvRow[] {
  return lines.map((line, index) => [
    clauses[index] ? clauseName(clauses[index]) : line.kind,
    line.numerator,
    line.denominator,
    line.percent === null ? 'nessun dato' : italianNumber(line.percent),
    italianNumber(line.thresholdPercent),
    yesOrNo(line.penalty),
    euroText(line.amountCents),
    line.formula,
  ]);
}

/** One row for each clause that is about such facts. */
function factRows(fact: StatementFact, clauses: readonly PenaltyClause[]): CsvRow[] {
  return fact.verdicts.flatMap(({ clause: index, counted, hit, why }) => {
    const clause = clauses[index];
    if (!clause) return [];
    return [
      [
        clauseName(clause),
        FACT_KIND_NAMES[fact.kind],
        fact.name,
        fact.at && italianInstant(fact.at),
        yesOrNo(fact.imported),
        yesOrNo(counted),
        counted ? outcomeName(clause, hit) : '',
        reasonText(why, fact.minutes),
        fact.id,
      ],
    ];
  });
}

function partsOf(parts: Statement['invoicedParts']): CsvRow[] {
  if (parts.length === 0) return [];
  const rows = parts.map((part) => [
    part.requestNumber,
    part.workOrderNumber,
    partName(part),
    italianNumber(part.quantity),
    italianInstant(part.replacedAt),
    'sì',
  ]);
  return [[], PARTS, ...rows];
}

const yesOrNo = (yes: boolean): string => (yes ? 'sì' : 'no');
