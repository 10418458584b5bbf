import { beforeAll, describe, expect, test } from 'vitest';
import { judged } from '../../api/statements/facts.ts';
import type { StatementBody } from '../../api/statements/schemas.ts';
import type { StatementFactRow } from '../../db/statements/facts.ts';
import { statementPdf } from '../../formats/statement-pdf/document.ts';
import { type ReadPdf, readPdf } from '../harness/pdf-text.ts';
import { FORMULA, STATEMENT, TERMS } from './statement-body.ts';

const phone = (direct: boolean) => JSON.stringify(['phone', 'closed', 2, direct, null, null, null]);
const NOON = Date.parse('2026-10-05T10:00:00Z');

/** So many facts, calls before requests as the statement has them. */
function facts(calls: number, requests: number): StatementFactRow[] {
  const row = (index: number) => ({
    ref: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    at: new Date(NOON + index * 1000),
    requestId: null,
  });
  return [
    ...Array.from({ length: calls }, (_, index): StatementFactRow => {
      const measure = JSON.stringify(['in', index % 10 ? 'answered' : 'abandoned', 20, index % 3 > 0]);
      return { ...row(index), kind: 'call', measure, name: `pbx-${index}`, imported: index % 2 === 0 };
    }),
    ...Array.from({ length: requests }, (_, index): StatementFactRow => {
      const name = `2026-${String(index).padStart(6, '0')}`;
      return { ...row(index), kind: 'request', measure: phone(index % 4 > 0), name, imported: false };
    }),
  ];
}

async function* batchesOf(rows: StatementFactRow[]): AsyncGenerator<StatementFactRow[]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500);
}

function pdfOf(statement: StatementBody, total: number, batches: AsyncGenerator<StatementFactRow[]>) {
  return statementPdf(statement, { total, batches: judged(batches, TERMS) }, TERMS.penaltyClauses);
}

async function bytesOf(statement: StatementBody, rows: StatementFactRow[] = []): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = pdfOf(statement, rows.length, batchesOf(rows)).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return Buffer.concat(chunks);
}

const read = async (...asked: Parameters<typeof bytesOf>) => readPdf(await bytesOf(...asked));

describe('a statement as a document', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(STATEMENT, facts(130, 70));
  });

  test('says whose it is, of when, how it came about and what it comes to', () => {
    const [first = ''] = pdf.pages;
    for (const words of [
      'Rendiconto di ottobre 2026',
      'Università di Prova',
      'POLI · Servizi integrati per l’università',
      'A01B23C45D',
      'dal 1 ottobre 2026 al 31 ottobre 2026',
      'bozza',
      '72,50 %',
      '29 su 40',
      'sotto il 75 %',
      'nessun dato',
      '600,00 €',
      STATEMENT.hash,
      STATEMENT.factsHash,
    ])
      expect(first).toContain(words);
    expect(first.replaceAll('\n', ' ').replaceAll('\u00a0', ' ')).toContain(FORMULA);
  });

  test('lists every fact once, with its verdict', () => {
    const text = pdf.pages.join('\n');
    expect(text.match(/^pbx-\d+$/gm)).toHaveLength(130);
    expect(text.match(/^2026-\d{6}$/gm)).toHaveLength(70);
    expect(text).toContain('pbx-0\n05/10/2026 12:00:00\nimportata\n2. non conta: fuori orario di servizio');
    expect(text).toContain('pbx-1\n05/10/2026 12:00:01\n2. conta: risposta da un operatore');
    expect(text).toContain('2026-000000\n05/10/2026 12:00:00\n1. conta: non risolta direttamente');
    expect(text.match(/conta: risolta direttamente dal contact centre/g)).toHaveLength(52);
  });

  test('is tagged, titled, in Italian, with every font embedded', () => {
    expect(pdf.objects).toMatch(/\/Lang \(it\)/);
    expect(pdf.objects).toMatch(/\/Marked true/);
    expect(pdf.objects).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.objects).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf.objects).toMatch(
      /<rdf:li xml:lang="x-default">Rendiconto POLI, ottobre 2026, revisione 1<\/rdf:li>/,
    );
    const count = (pattern: RegExp) => pdf.objects.match(pattern)?.length;
    expect(count(/\/Type \/FontDescriptor/g)).toBe(count(/\/FontFile2 \d+ 0 R/g));
    expect(pdf.objects).not.toMatch(/\/Subtype \/Type1/);
    expect(count(/\/S \/LI\n/g)).toBe(9 + 200);
    expect(count(/\/S \/TH\n/g)).toBe(5);
    expect(count(/\/S \/TR\n/g)).toBe(4);
  });

  test('every page knows which parts of it belong to which element', () => {
    const entries = /\/Nums \[([\s\S]*?)\n\]/.exec(pdf.objects)?.[1] ?? '';
    const kept = entries.trim().split('\n');
    expect(kept).toHaveLength(pdf.pages.length);
    for (const entry of kept) expect(entry.trim()).toMatch(/^\d+ (\d+ 0 R|\[(\d+ 0 R ?)+\])$/);
  });

  test('is the same file each time, and another one in another state', async () => {
    const rows = facts(20, 20);
    const [once, again] = await Promise.all([bytesOf(STATEMENT, rows), bytesOf(STATEMENT, rows)]);
    expect(Buffer.compare(once, again)).toBe(0);
    const issued = { ...STATEMENT, state: 'issued' as const, issuedAt: '2026-11-05T09:00:00.000Z' };
    const { objects, pages } = readPdf(await bytesOf(issued, rows));
    expect(objects).toContain('(D:20261105090000Z)');
    expect(pages[0]).toContain('emesso il 05/11/2026 10:00:00');
  });
});

test('what was said, and the parts to invoice, stand in it; a long text goes on over pages', async () => {
  const text = Array.from({ length: 120 }, (_, index) => `Riga ${index} dell’osservazione.`).join('\n');
  const note = { authorId: STATEMENT.id, authorName: 'Paola Neri', at: '2026-11-02T09:00:00.000Z' };
  const { pages } = await read({
    ...STATEMENT,
    notes: [{ ...note, id: STATEMENT.id, kind: 'observation', text }],
    invoicedParts: [
      {
        requestId: STATEMENT.id,
        requestNumber: '2026-000123',
        workOrderId: STATEMENT.id,
        workOrderNumber: '2026-000123/1',
        code: null,
        description: 'Scheda madre',
        quantity: 2,
        // Past midnight in Rome.
        replacedAt: '2026-10-11T22:30:00.000Z',
      },
    ],
  });
  const said = pages.join('\n');
  expect(said).toContain('Osservazione dell’amministrazione · Paola Neri · 02/11/2026 10:00:00');
  expect(said.match(/^Riga \d+ dell’osservazione\.$/gm)).toHaveLength(120);
  expect(pages.length).toBeGreaterThan(2);
  expect(said).toContain('2026-000123/1\nScheda madre\n2\n12 ottobre 2026');
});

test('characters that the font lacks, and letters that are composed, do no harm', async () => {
  const { pages } = await read({ ...STATEMENT, administrationName: 'Universita\u0300 😀 Ωδ' });
  expect(pages[0]).toContain('Università □ Ωδ');
});

test('a document of a month without facts says so', async () => {
  expect((await read(STATEMENT)).pages.join('\n')).toContain('Nel mese non ci sono stati fatti.');
});

test('of very many facts the first two thousand are listed, and how many there are is said', async () => {
  const text = (await read(STATEMENT, facts(1500, 1000))).pages.join('\n');
  expect(text.match(/^pbx-\d+$/gm)).toHaveLength(1500);
  expect(text.match(/^2026-\d{6}$/gm)).toHaveLength(500);
  expect(text.replaceAll('\n', ' ')).toContain(
    'I fatti sono 2.500: qui sono elencati i primi 2.000, nel file CSV del rendiconto ci sono tutti.',
  );
});

test('a reader who goes away ends the writing', async () => {
  const ended = new Promise<void>((resolve) => {
    async function* endless(): AsyncGenerator<StatementFactRow[]> {
      try {
        for (;;) yield facts(500, 0);
      } finally {
        resolve();
      }
    }
    const reader = pdfOf(STATEMENT, 1_000_000, endless()).getReader();
    void reader.read().then(() => reader.cancel());
  });
  await ended;
});
