import { z } from '@hono/zod-openapi';
import { AUDIT_STATES } from '../../db/schema.ts';
import { AUDIT_STAGES, FINDING_KINDS, FINDING_SUBJECTS } from '../../domain/service-levels/audit.ts';
import { timestamp } from '../schemas.ts';
import { statementSchema } from '../statements/schemas.ts';

const statementLine = statementSchema.shape.lines.element;

/** A described thing, or nothing in its place. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

const auditedLine = z
  .object({
    proved: orNull(statementLine).describe('By the histories and the journal'),
    readModel: orNull(statementLine).describe('By the read model, or as the statement has it'),
    agrees: z.boolean(),
  })
  .openapi('AuditedLine');

const auditedFacts = z
  .object({
    registered: z.int(),
    takenOver: z.int().describe('Registered before the journal began: proved since then only'),
    proved: z.int(),
  })
  .openapi('AuditedFacts');

const auditedStatement = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    state: z.string(),
    frozenAt: timestamp.describe('Its facts are judged as they were then'),
    requests: z.int(),
    calls: z.int(),
    downtimes: z.int(),
    calendarChanged: z.boolean().describe('Since then: opening hours are then taken from the statement'),
    lines: z.array(auditedLine),
    provedCents: z.int(),
    statedCents: z.int(),
    isProved: z.boolean(),
  })
  .openapi('AuditedStatement');

/** A value of any column as text; what is no text as JSON. */
const said = z.string().nullable();

const finding = z
  .object({
    subject: z.enum(FINDING_SUBJECTS),
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(FINDING_KINDS),
    field: z.string().openapi({ example: 'requests.priority' }),
    proved: said.describe('What the histories or the journal say'),
    found: said.describe('What the database says'),
  })
  .openapi('AuditFinding');

const result = z
  .object({
    contractId: z.uuid(),
    contractCode: z.string(),
    month: z.string(),
    at: timestamp.describe('A month that is not over is proved so far'),
    isOver: z.boolean(),
    requests: z.int(),
    proved: z.int(),
    waiting: z.array(z.string()).describe('Numbers that the engine was not handed yet'),
    calls: auditedFacts,
    downtimes: auditedFacts,
    imported: z
      .object({ requests: z.int(), calls: z.int(), downtimes: z.int() })
      .describe('Of another system: not provable here'),
    chainLength: z.int(),
    journalLength: z.int(),
    lines: z.array(auditedLine),
    provedCents: z.int(),
    readModelCents: z.int(),
    statements: z.array(auditedStatement),
    findingCount: z.int(),
    findings: z.array(finding).describe('Of very many only the first'),
    isProved: z.boolean(),
  })
  .openapi('AuditResult');

export const auditSummarySchema = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    contractCode: z.string(),
    month: z.string().openapi({ example: '2026-10' }),
    state: z.enum(AUDIT_STATES),
    stage: z.enum(AUDIT_STAGES).describe('What is looked at; means nothing once it has ended'),
    done: z.int(),
    total: z.int(),
    findings: z.int().nullable(),
    failure: z.string().nullable().describe('Why it could not be done'),
    askedBy: z.uuid().nullable(),
    askedByName: z.string().nullable(),
    askedAt: timestamp,
    startedAt: timestamp.nullable(),
    finishedAt: timestamp.nullable(),
  })
  .openapi('AuditSummary');

export const auditSchema = auditSummarySchema.extend({ result: orNull(result) }).openapi('Audit');
