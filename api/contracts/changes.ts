import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { changeContract } from '../../db/contracts/contracts.ts';
import { CHANGED_VALUES, type ContractText, compareContracts } from '../../domain/contract/compare.ts';
import { MAINTENANCE_DOCUMENTS } from '../../domain/contract/maintenance.ts';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import { CHANNELS } from '../../domain/request/state.ts';
import { callerOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { notFound } from '../problem.ts';
import { defineRoute, json } from '../route.ts';
import { type Draft, draftOf } from './draft.ts';
import {
  type ContractFields,
  contractChange,
  maintenance,
  penaltyClause,
  personOf,
  referent,
  target,
  verification,
} from './schema.ts';

const { calendar, text, day, amount, flag, count, working_time, elapsed_time } = CHANGED_VALUES;
const number = z.int();
const duration = z.string().openapi({ format: 'duration' });
const durations = target.pick({ takeCharge: true, response: true, resolution: true }).nullable();

/** What stood before and what stands after. */
const changed = <Value extends z.ZodType>(value: Value) => ({ from: value, to: value });
const whether = changed(z.boolean());

/** One thing that differs between two versions of a contract. */
export const contractDifference = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), field: z.enum(text), ...changed(z.string().nullable()) }),
    z.object({ kind: z.literal('day'), field: z.enum(day), ...changed(z.string().nullable()) }),
    z.object({ kind: z.literal('amount'), field: z.enum(amount), ...changed(number) }),
    z.object({ kind: z.literal('flag'), field: z.enum(flag), ...whether }),
    z.object({ kind: z.literal('count'), field: z.enum(count), ...changed(number) }),
    z.object({ kind: z.literal('working_time'), field: z.enum(working_time), ...changed(duration) }),
    z.object({ kind: z.literal('elapsed_time'), field: z.enum(elapsed_time), ...changed(duration) }),
    z.object({ kind: z.literal('calendar'), field: z.enum(calendar), ...changed(z.uuid()) }),
    z.object({
      kind: z.literal('target'),
      ...target.pick({ categoryId: true, priority: true }).shape,
      categoryGroup: z.string().optional(),
      ...changed(durations),
    }),
    z.object({
      kind: z.literal('channel_calendar'),
      channel: z.enum(CHANNELS),
      ...changed(z.uuid().nullable()),
    }),
    z.object({ kind: z.literal('pausing_reason'), reason: z.enum(SUSPEND_REASONS), ...whether }),
    z.object({
      kind: z.literal('clock_pausing_reason'),
      target: z.enum(['response', 'resolution']),
      reason: z.enum(SUSPEND_REASONS),
      ...whether,
    }),
    z.object({ kind: z.literal('verification'), ...changed(verification) }),
    z.object({ kind: z.literal('service_manager'), ...changed(personOf) }),
    z.object({ kind: z.literal('referent'), ...changed(referent.nullable()) }),
    z.object({ kind: z.literal('clause'), ...changed(z.union([penaltyClause, z.null()])) }),
    z.object({ kind: z.literal('maintenance'), ...changed(maintenance.nullable()) }),
    z.object({ kind: z.literal('maintained_categories'), ...changed(z.array(z.uuid()).nullable()) }),
    z.object({
      kind: z.literal('required_document'),
      document: z.enum(MAINTENANCE_DOCUMENTS),
      ...whether,
    }),
  ])
  .openapi('ContractDifference');

const changes = defineRoute('post', '/api/contracts/{id}/changes', {
  summary: 'What a change would make different from the newest version; nothing is written',
  access: { resource: 'contracts', action: 'update' },
  body: contractChange,
  responses: {
    200: json(
      z
        .object({
          version: z.int().describe('The newest version, which it is compared with'),
          validFrom: z.string().describe('From when the change would hold'),
          data: z.array(contractDifference),
        })
        .openapi('ContractChanges'),
      'What differs, in the order in which the contract is read; refused as the change would be',
    ),
  },
});

/** Adds the preview of a change to the contract's routes. */
export function previewChanges(routes: OpenAPIHono<AppEnv>, { db }: AppDeps): OpenAPIHono<AppEnv> {
  return routes.openapi(changes, async (c) => {
    const { id } = c.req.valid('param');
    const trx = await db.startTransaction().execute();
    let draft: Draft | null;
    try {
      draft = await draftOf(trx, id, c.req.valid('json'), callerOf(c));
      // The database has its say too (a code that is taken, a calendar that is not there), then all is undone.
      if (draft) await changeContract(trx, { id, version: draft.version }, draft.row);
    } finally {
      await trx.rollback().execute();
    }
    if (!draft) throw notFound();
    const { version, before, after, row } = draft;
    const data = compareContracts(textOf(before), textOf(after));
    return c.json({ version, validFrom: row.validFrom, data }, 200);
  });
}

/** All that is compared: everything but whose contract it is, which never changes. */
function textOf({ administrationId: _administrationId, ...text }: ContractFields): ContractText {
  const complete: Exclude<keyof typeof text, keyof ContractText> extends never ? typeof text : never = text;
  return complete;
}
