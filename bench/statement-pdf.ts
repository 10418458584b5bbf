import { performance } from 'node:perf_hooks';
import { statementPdf as documentOf } from '../api/statements/pdf/statement-pdf.ts';
import type { StatementBody } from '../api/statements/schemas.ts';
import type { StatementFactRow } from '../db/statements/facts.ts';
import type { ContractTerms } from '../domain/contract/contract-terms.ts';
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
  const reader = documentOf(STATEMENT, batches(facts), TERMS).getReader();
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

const TERMS = {
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
  penaltyClauses: [
    { kind: 'direct_resolution', comparison: 'less_than', thresholdPercent: '75', ratePerMille: '0.5' },
    { kind: 'abandoned_calls', comparison: 'more_than', thresholdPercent: '3', ratePerMille: '0.5' },
    {
      kind: 'deadlines_met',
      target: 'resolution',
      priority: 1,
      comparison: 'less_than',
      thresholdPercent: '95',
    },
  ],
} as unknown as ContractTerms;

const STATEMENT: StatementBody = {
  id: '01900000-0000-7000-8000-000000000001',
  contractId: '01900000-0000-7000-8000-000000000002',
  contractCode: 'POLI',
  contractTitle: 'Servizi integrati',
  cig: null,
  administrationId: '01900000-0000-7000-8000-000000000003',
  administrationName: 'Università',
  contractVersion: 1,
  month: '2026-10',
  state: 'issued',
  revision: 1,
  version: 3,
  lines: [],
  invoicedParts: [],
  totalCents: 0,
  currency: 'EUR',
  factsHash: '0'.repeat(64),
  hash: '0'.repeat(64),
  reason: null,
  openObservations: 0,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
  issuedAt: '2026-11-02T08:00:00.000Z',
  notes: [],
  revisions: [],
  allowed: [],
};
