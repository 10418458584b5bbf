import { z } from '@hono/zod-openapi';
import { STATEMENT_NOTE_KINDS } from '../../db/schema.ts';
import { CLOCK_TARGETS } from '../../domain/request/state.ts';
import { CLOSING_COMMANDS, STATEMENT_STATES } from '../../domain/service-levels/closing.ts';
import { COMPARISONS } from '../../domain/service-levels/percentage.ts';
import { FACT_REASONS } from '../../formats/statement/words.ts';
import { timestamp } from '../schemas.ts';

const kind = z.enum(['direct_resolution', 'abandoned_calls', 'deadlines_met', 'availability_credit']);
const about = { kind, target: z.enum(CLOCK_TARGETS).nullable(), priority: z.int().nullable() };

const line = z
  .object({
    ...about,
    numerator: z.int(),
    denominator: z.int(),
    percent: z.string().nullable().describe('Rounded half up; null where there are no data'),
    comparison: z.enum(COMPARISONS),
    thresholdPercent: z.string(),
    penalty: z.boolean(),
    amountCents: z.int(),
    formula: z.string().describe('The reckoning with its numbers, in Italian'),
  })
  .openapi('StatementLine');

const invoicedParts = z
  .array(
    z
      .object({
        requestId: z.uuid(),
        requestNumber: z.string(),
        workOrderId: z.uuid(),
        workOrderNumber: z.string(),
        replacedAt: z.iso.datetime(),
        code: z.string().nullable(),
        description: z.string(),
        quantity: z.number(),
      })
      .openapi('InvoicedPart'),
  )
  .describe('Parts to invoice at list price (R38), in the order of their replacement');

const figures = {
  contractId: z.uuid(),
  contractCode: z.string(),
  contractTitle: z.string(),
  cig: z.string().nullable(),
  administrationId: z.uuid(),
  contractVersion: z.int().describe('The terms in force on the last day of the month'),
  month: z.string().openapi({ example: '2026-10' }),
  state: z.enum(STATEMENT_STATES),
  revision: z.int(),
  lines: z.array(line),
  totalCents: z.int(),
  currency: z.literal('EUR'),
  factsHash: z.string().describe('SHA-256 of the facts counted, whatever their order'),
  hash: z.string().describe('SHA-256 of the statement as canonical JSON, the facts’ hash included'),
};

export const previewSchema = z
  .object({
    ...figures,
    invoicedParts,
    deadlines: z
      .array(
        z
          .object({
            priority: z.int().nullable().describe('null: not qualified yet'),
            target: z.enum(CLOCK_TARGETS),
            met: z.int(),
            breached: z.int(),
            open: z.int().describe('Running or paused'),
          })
          .openapi('DeadlineCount'),
      )
      .describe('The deadlines of the month’s requests, by target and priority'),
    asOf: timestamp,
    isOver: z.boolean().describe('The month has ended in Europe/Rome'),
    statementId: z.uuid().nullable().describe('The newest statement of the month, once made'),
    forecast: z
      .array(
        z
          .object({
            ...about,
            needed: z.int().describe('So many more take the penalty away'),
            of: z.enum(['resolved_directly', 'answered', 'deadline_met']),
            thresholdPercent: z.string(),
          })
          .openapi('StatementForecast'),
      )
      .describe('Empty once the month is over'),
  })
  .openapi('StatementPreview');

export const statementSummarySchema = z
  .object({
    id: z.uuid(),
    ...figures,
    administrationName: z.string(),
    version: z.int(),
    reason: z.string().nullable().describe('Why it corrects the revision before'),
    openObservations: z.int(),
    createdAt: timestamp,
    updatedAt: timestamp,
    approvedBy: z.uuid().nullable(),
    approvedByName: z.string().nullable(),
    approvedAt: timestamp.nullable(),
    issuedAt: timestamp.nullable(),
  })
  .openapi('StatementSummary');

export const statementSchema = statementSummarySchema
  .extend({
    invoicedParts,
    notes: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(STATEMENT_NOTE_KINDS),
        text: z.string(),
        authorId: z.uuid(),
        authorName: z.string(),
        at: timestamp,
      }),
    ),
    revisions: z
      .array(
        z.object({
          id: z.uuid(),
          revision: z.int(),
          state: z.enum(STATEMENT_STATES),
          totalCents: z.int(),
          reason: z.string().nullable(),
          createdAt: timestamp,
        }),
      )
      .describe('Every revision of the month, the newest first'),
    allowed: z.array(z.enum(CLOSING_COMMANDS)).describe('What who asks may do with it now'),
  })
  .openapi('Statement');

export const factSchema = z
  .object({
    kind: z.enum(['request', 'call', 'downtime']),
    id: z.uuid(),
    name: z.string().nullable().describe('The request’s number, the call’s name, the reason of a downtime'),
    at: timestamp.nullable(),
    imported: z.boolean().describe('Came from another system'),
    requestId: z.uuid().nullable().describe('The request that has a page here'),
    minutes: z.int().nullable().describe('Of a downtime within the month, begun ones whole'),
    verdicts: z.array(
      z
        .object({
          clause: z.int().describe('The place of its line in `lines`, from 0'),
          counted: z.boolean(),
          hit: z.boolean().describe('Counts in the numerator'),
          why: z.enum(FACT_REASONS),
        })
        .openapi('FactVerdict'),
    ),
  })
  .openapi('StatementFact');

export type FactBody = z.infer<typeof factSchema>;
export type StatementBody = z.infer<typeof statementSchema>;
