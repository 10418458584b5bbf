import type { components } from '../generated/api.d.ts';

type Schemas = components['schemas'];

export type AuditSummary = Schemas['AuditSummary'];
export type Audit = Schemas['Audit'];
export type AuditResult = Schemas['AuditResult'];
export type AuditedLine = Schemas['AuditedLine'];
export type AuditedFacts = Schemas['AuditedFacts'];
export type AuditedStatement = Schemas['AuditedStatement'];
export type AuditFinding = Schemas['AuditFinding'];
export type AuditState = AuditSummary['state'];

export const AUDIT_STATES = [
  'running',
  'proved',
  'not_proved',
  'failed',
] as const satisfies readonly AuditState[];
