import { performance } from 'node:perf_hooks';
import { statementPdf as documentOf } from '../api/statements/pdf/statement-pdf.ts';
import type { StatementFactRow } from '../db/statements/facts.ts';
import type { ContractTerms } from '../domain/contract/contract-terms.ts';
import { STATEMENT, TERMS } from '../test/api/statement-body.ts';
import type { Benchmark, Row } from './support/benchmark.ts';
import { rounded } from './support/statistics.ts';

const WARM_UP = 1000;
const SIZES = [1000, 50_000, 100_000];
const BATCH = 2000;
const BEGIN = Date.UTC(2026, 9, 1);
const TICK_MS = 5;

/** The document of a statement, from facts that are made up: the time it takes, its size, and what it costs others. */
export const statementPdf: Benchmark = {
  about: 'How long does the PDF of a statement take, how large is it, and how long do others wait meanwhile?',
  async run() {
    const rows: Row[] = [];
    await measure(WARM_UP);
    for (const facts of SIZES) rows.push(await measure(facts));
    return { rows, aims: [] };
  },
};

async function measure(facts: number): Promise<Row> {
  let bytes = 0;
  let longestWait = 0;
  let heap = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last - TICK_MS);
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    last = now;
  }, TICK_MS);
  const begin = performance.now();
  const reader = documentOf({ ...STATEMENT, state: 'issued' }, batches(facts), terms).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) bytes += next.value.length;
  const ms = performance.now() - begin;
  clearInterval(timer);
  return {
    what: `${facts} facts`,
    seconds: rounded(ms / 1000, 2),
    megabytes: rounded(bytes / 1e6, 2),
    longestWaitMs: rounded(longestWait),
    heapMegabytes: rounded(heap / 1e6),
  };
}

/** Two calls for each request; a call in ten was given up. */
async function* batches(facts: number): AsyncGenerator<StatementFactRow[]> {
  const calls = Math.round((facts * 2) / 3);
  for (let at = 0; at < facts; at += BATCH)
    yield Array.from({ length: Math.min(BATCH, facts - at) }, (_, index) =>
      at + index < calls ? call(at + index) : request(at + index - calls),
    );
}

const call = (index: number): StatementFactRow => ({
  kind: 'call',
  ref: `call ${index}`,
  measure: JSON.stringify(['in', index % 10 ? 'answered' : 'abandoned', 20, index % 9 > 0]),
  name: `pbx-${1_760_000_000 + index}.${index % 97}`,
  at: new Date(BEGIN + index * 1000),
  imported: false,
  requestId: null,
});

const request = (index: number): StatementFactRow => ({
  kind: 'request',
  ref: `request ${index}`,
  measure: JSON.stringify(['phone', 'closed', 1 + (index % 4), index % 4 > 0, 'met', 'met', 'met']),
  name: `2026-${String(index).padStart(6, '0')}`,
  at: new Date(BEGIN + index * 2000),
  imported: false,
  requestId: null,
});

const terms = {
  ...TERMS,
  penaltyClauses: [
    ...TERMS.penaltyClauses.filter(({ kind }) => kind !== 'availability_credit'),
    {
      kind: 'deadlines_met',
      target: 'resolution',
      priority: 1,
      comparison: 'less_than',
      thresholdPercent: '95',
    },
  ],
} as ContractTerms;
