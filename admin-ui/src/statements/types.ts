import type { components } from '../generated/api.d.ts';

type Schemas = components['schemas'];

export type StatementSummary = Schemas['StatementSummary'];
export type StatementPreview = Schemas['StatementPreview'];
export type StatementLine = Schemas['StatementLine'];
export type StatementFact = Schemas['StatementFact'];
export type StatementForecast = Schemas['StatementForecast'];
export type FactVerdict = Schemas['FactVerdict'];
export type StatementState = StatementSummary['state'];

export type Statement = Schemas['Statement'];
export type InvoicedPart = Schemas['InvoicedPart'];
export type StatementCommand = Statement['allowed'][number];
export type StatementNote = Statement['notes'][number];

export const STATEMENT_STATES = [
  'draft',
  'approved',
  'issued',
  'superseded',
] as const satisfies readonly StatementState[];
