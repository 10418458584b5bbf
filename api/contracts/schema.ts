import { z } from '@hono/zod-openapi';
import { MAINTENANCE_DOCUMENTS } from '../../domain/contract/maintenance.ts';
import { STAFF_VERIFIES, SUSPEND_REASONS, VERIFICATION_MODES } from '../../domain/contract/terms.ts';
import type { Priority } from '../../domain/request/priority.ts';
import { CHANNELS, CLOCK_TARGETS } from '../../domain/request/state.ts';
import { ROUNDINGS } from '../../domain/service-levels/clauses.ts';
import { COMPARISONS } from '../../domain/service-levels/percentage.ts';
import {
  cents,
  code,
  day,
  decimalText,
  elapsedDuration,
  email,
  id,
  line,
  phone,
  stamped,
  workingDuration,
} from '../schemas.ts';

const person = { name: line(), mobile: phone, email };
export const personOf = z.strictObject(person);
export const referent = z.strictObject({ ...person, dec: z.boolean().default(false) });

export const target = z
  .strictObject({
    categoryId: id.nullable().default(null).describe('null: any category'),
    categoryGroup: line()
      .nullable()
      .optional()
      .describe(
        'In place of a category: all of a group of the catalogue. The most specific row holds: category, group, any.',
      ),
    priority: z
      .int()
      .min(1)
      .max(5)
      .transform((value) => value as Priority)
      .openapi({ type: 'integer', minimum: 1, maximum: 5 }),
    takeCharge: workingDuration.nullable().default(null),
    response: workingDuration.nullable().default(null),
    resolution: workingDuration.nullable().default(null),
  })
  .openapi('Target');

const thresholdClause = z.strictObject({
  kind: z.enum(['direct_resolution', 'abandoned_calls']),
  comparison: z.enum(COMPARISONS),
  thresholdPercent: decimalText(100),
  ratePerMille: decimalText(1000),
  base: z.literal('yearly_amount'),
  rounding: z.enum(ROUNDINGS).optional(),
});
const availabilityClause = z.strictObject({
  kind: z.literal('availability_credit'),
  base: z.literal('monthly_fee'),
  steps: z
    .array(z.strictObject({ lessThanPercent: decimalText(100), creditPercent: decimalText(100) }))
    .min(1)
    .max(20),
  rounding: z.enum(ROUNDINGS).optional(),
});
const deadlinesMetClause = z.strictObject({
  kind: z.literal('deadlines_met'),
  target: z.enum(CLOCK_TARGETS),
  priority: z.int().min(1).max(5).nullable().default(null).describe('null: all priorities'),
  comparison: z.enum(COMPARISONS),
  thresholdPercent: decimalText(100),
  amountCents: cents,
  amountPer: z.enum(['month', 'missed_deadline']),
});
export const penaltyClause = z
  .discriminatedUnion('kind', [thresholdClause, deadlinesMetClause, availabilityClause])
  .openapi('PenaltyClause');

/** Without a name of its own in the description, where a named schema that may be null loses the null. */
export const maintenance = z.strictObject({
  categoryIds: z
    .array(id)
    .min(1)
    .max(5000)
    .nullable()
    .default(null)
    .describe('The entries of the catalogue that are maintenance; null: all'),
  coversOtherSuppliersHardware: z.boolean().default(false),
  requiredDocuments: z
    .array(z.enum(MAINTENANCE_DOCUMENTS))
    .max(MAINTENANCE_DOCUMENTS.length)
    .default([])
    .describe('Without these nothing is dispatched'),
});
const reasons = z.array(z.enum(SUSPEND_REASONS)).max(SUSPEND_REASONS.length);

export const verification = z.strictObject({
  mode: z.enum(VERIFICATION_MODES),
  window: elapsedDuration.nullable().default(null),
});

const ownFields = {
  code,
  title: line(300),
  administrationId: id,
  cig: line(20).nullable(),
  startsOn: day,
  endsOn: day,
};

/** What may differ from version to version. */
export const termFields = {
  yearlyAmountCents: cents,
  monthlyFeeCents: cents,
  boughtThroughPartner: z.boolean(),
  warrantyEndsOn: day.nullable(),
  calendarId: id,
  channelCalendars: z
    .array(z.strictObject({ channel: z.enum(CHANNELS), calendarId: id }))
    .max(CHANNELS.length)
    .describe('When a channel can be reached, where that is not the calendar of the contract'),
  serviceManager: personOf,
  referents: z.array(referent).max(100),
  administrativeEmail: email.nullable(),
  targets: z.array(target).max(5000),
  pausingReasons: reasons.describe('What stops both the response and the resolution clock'),
  pausing: z
    .strictObject({ response: reasons.default([]), resolution: reasons.default([]) })
    .describe('What stops one of them alone'),
  verification: verification.describe(
    'Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one.',
  ),
  offerWindow: workingDuration,
  reopenWindow: elapsedDuration,
  survey: z.strictObject({ window: elapsedDuration, remindAfter: elapsedDuration }),
  recontact: z.strictObject({ deadline: workingDuration, attempts: z.int().min(1).max(100) }),
  abandonment: z.strictObject({
    minimumWait: elapsedDuration,
    countTimeouts: z.boolean(),
    countKeyExits: z.boolean(),
  }),
  penaltyClauses: z.array(penaltyClause).max(50),
  maintenance: maintenance.nullable(),
};

const fields = { ...ownFields, ...termFields };

/** A whole contract, as its fields stand after a change. */
export type ContractFields = z.infer<z.ZodObject<typeof fields>>;

export const newContract = z.strictObject({
  ...fields,
  cig: fields.cig.default(null),
  monthlyFeeCents: fields.monthlyFeeCents.default(0),
  boughtThroughPartner: fields.boughtThroughPartner.default(false),
  warrantyEndsOn: fields.warrantyEndsOn.default(null),
  referents: fields.referents.default([]),
  administrativeEmail: fields.administrativeEmail.default(null),
  channelCalendars: fields.channelCalendars.default([]),
  pausingReasons: fields.pausingReasons.default([]),
  pausing: fields.pausing.default({ response: [], resolution: [] }),
  verification: fields.verification.default(STAFF_VERIFIES),
  abandonment: fields.abandonment.default({ minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false }),
  penaltyClauses: fields.penaltyClauses.default([]),
  maintenance: fields.maintenance.default(null),
  validFrom: day.optional().describe('From when these terms hold; the contract’s start by default'),
});

export const contractChange = z
  .strictObject(fields)
  .omit({ administrationId: true })
  .partial()
  .extend({ validFrom: day.describe('From when the changed terms hold') });

export const contractItem = z
  .object({
    ...stamped,
    ...fields,
    termsVersion: z.int().describe('The version of the terms shown here: the one in force'),
    validFrom: z.string().describe('Since when it holds'),
  })
  .openapi('Contract');
