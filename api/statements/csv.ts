import { stringify } from 'csv-stringify';
import { measuredFact, type StatementFactRow } from '../../db/statements/facts.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { StatementLine } from '../../domain/service-levels/clauses.ts';
import { euroText } from '../../domain/service-levels/money.ts';
import { italianInstant } from './italian.ts';
import { clauseName, factKindName, outcomeName, partName, REASONS, STATE_NAMES } from './reasons.ts';
import type { StatementBody } from './schemas.ts';
import { minutesDown, verdictsOf } from './verdicts.ts';

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
 * form that spreadsheets set to Italian open by themselves (semicolons, decimal commas, local times, UTF-8 with its
 * mark), a batch at a time as the reader takes them. The head, the lines, the facts and the
 * parts to invoice at list price (R38) are parted by an empty line.
 */
export function statementCsv(
  statement: StatementBody,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const head = [...headOf(statement), [], LINES, ...linesOf(statement, terms), [], FACTS];
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { done, value: rows } = await batches.next();
      const facts = (rows ?? []).flatMap((row: StatementFactRow) => factsOf(row, terms));
      const parts = done && statement.invoicedParts.length > 0 ? partsOf(statement.invoicedParts) : [];
      const lines = [...(begun ? [] : head), ...facts, ...parts];
      const text = `${begun ? '' : '\ufeff'}${await toCsv(lines)}`;
      begun = true;
      if (text) controller.enqueue(encoder.encode(text));
      if (done) controller.close();
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
}

function headOf(statement: StatementBody): string[][] {
  return [
    ['rendiconto', statement.month],
    ['contratto', statement.contractCode],
    ['oggetto', statement.contractTitle],
    ['amministrazione', statement.administrationName],
    ['CIG', statement.cig ?? ''],
    ['versione del contratto', String(statement.contractVersion)],
    ['revisione', String(statement.revision)],
    ['stato', STATE_NAMES[statement.state]],
    ['totale', euroText(statement.totalCents)],
    ['impronta dei fatti (SHA-256)', statement.factsHash],
    ['impronta del rendiconto (SHA-256)', statement.hash],
  ];
}

function linesOf({ lines }: StatementBody, { penaltyClauses }: ContractTerms): string[][] {
  return (lines as StatementLine[]).map((line, index) => [
    penaltyClauses[index] ? clauseName(penaltyClauses[index]) : line.kind,
    String(line.numerator),
    String(line.denominator),
    line.percent === null ? 'nessun dato' : line.percent.replace('.', ','),
    line.thresholdPercent.replace('.', ','),
    line.penalty ? 'sì' : 'no',
    euroText(line.amountCents),
    line.formula,
  ]);
}

/** One row for each clause that is about such facts. */
function factsOf(row: StatementFactRow, terms: ContractTerms): string[][] {
  const fact = measuredFact(row);
  return verdictsOf(fact, terms).flatMap(({ clause: index, counted, hit, why }) => {
    const clause = terms.penaltyClauses[index];
    if (!clause) return [];
    const minutes = fact.kind === 'downtime' ? ` per ${minutesDown(fact.measure)} minuti nel mese` : '';
    return [
      [
        clauseName(clause),
        factKindName(fact.kind),
        row.name ?? '',
        row.at ? italianInstant(row.at) : '',
        row.imported ? 'sì' : 'no',
        counted ? 'sì' : 'no',
        counted ? outcomeName(clause, hit) : '',
        `${REASONS[why]}${minutes}`,
        row.ref,
      ],
    ];
  });
}

function partsOf(parts: StatementBody['invoicedParts']): string[][] {
  const rows = parts.map((part) => [
    part.requestNumber,
    part.workOrderNumber,
    partName(part),
    String(part.quantity).replace('.', ','),
    italianInstant(new Date(part.replacedAt)),
    'sì',
  ]);
  return [[], PARTS, ...rows];
}

function toCsv(lines: string[][]): Promise<string> {
  const options = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' } as const;
  return new Promise((resolve, reject) => {
    stringify(lines, options, (error, text) => (error ? reject(error) : resolve(text)));
  });
}
