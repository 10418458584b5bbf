import type { StatementBody } from '../../api/statements/schemas.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';

/** Terms and statement for documents, whose facts are made up beside them. */
export const TERMS = {
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
  penaltyClauses: [
    {
      kind: 'direct_resolution',
      comparison: 'less_than',
      thresholdPercent: '75',
      ratePerMille: '0.5',
      base: 'yearly_amount',
    },
    {
      kind: 'abandoned_calls',
      comparison: 'more_than',
      thresholdPercent: '3',
      ratePerMille: '0.5',
      base: 'yearly_amount',
    },
    {
      kind: 'availability_credit',
      base: 'monthly_fee',
      steps: [{ lessThanPercent: '99.9', creditPercent: '2' }],
    },
  ],
} as unknown as ContractTerms;

export const FORMULA = '29 / 40 = 72,50 %, < 75 %: 0,5 ‰ × 1.200.000,00 € = 600,00 €';
const line = { target: null, priority: null, comparison: 'less_than' as const };
export const STATEMENT: StatementBody = {
  id: '01900000-0000-7000-8000-000000000001',
  contractId: '01900000-0000-7000-8000-000000000002',
  contractCode: 'POLI',
  contractTitle: 'Servizi integrati per l’università',
  cig: 'A01B23C45D',
  administrationId: '01900000-0000-7000-8000-000000000003',
  administrationName: 'Università di Prova',
  contractVersion: 2,
  month: '2026-10',
  state: 'draft',
  revision: 1,
  version: 1,
  lines: [
    {
      ...line,
      kind: 'direct_resolution',
      numerator: 29,
      denominator: 40,
      percent: '72.50',
      thresholdPercent: '75',
      penalty: true,
      amountCents: 60_000,
      formula: FORMULA,
    },
    {
      ...line,
      kind: 'abandoned_calls',
      comparison: 'more_than',
      numerator: 0,
      denominator: 0,
      percent: null,
      thresholdPercent: '3',
      penalty: false,
      amountCents: 0,
      formula: 'nessun dato: nessuna penale',
    },
  ],
  totalCents: 60_000,
  invoicedParts: [],
  currency: 'EUR',
  factsHash: 'f'.repeat(64),
  hash: '0123456789abcdef'.repeat(4),
  reason: null,
  openObservations: 0,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
  issuedAt: null,
  notes: [],
  revisions: [],
  allowed: [],
};
