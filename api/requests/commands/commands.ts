import { z } from '@hono/zod-openapi';
import { workingCalendar } from '../../../db/calendars/working-calendars.ts';
import { activeCategory, categoryPlace } from '../../../db/categories/categories.ts';
import { findProcessTerms, processTermsInForce, processTermsOf } from '../../../db/contracts/terms.ts';
import { requestExists } from '../../../db/requests/find.ts';
import { isActiveStaff } from '../../../db/users/users.ts';
import { MAINTENANCE_DOCUMENTS } from '../../../domain/contract/maintenance.ts';
import { SUSPEND_REASONS } from '../../../domain/contract/terms.ts';
import { LEVELS } from '../../../domain/request/priority.ts';
import { CLOCK_TARGETS } from '../../../domain/request/state.ts';
import { warningBefore } from '../../../domain/time/deadline.ts';
import { localDateOf } from '../../../domain/time/rome.ts';
import { unprocessable } from '../../problem.ts';
import { id, instant, prose } from '../../schemas.ts';
import { nullablePrioritySchema } from '../schemas.ts';
import { defineCommand, type RequestCommandDefinition } from './command.ts';
import { dispatch } from './dispatch.ts';

/** Far beyond any contract; calendars go further. */
const LAST_YEAR = 2200;

const optionalText = prose().nullable().default(null);

/** The commands of staff and, as far as the policy goes, of administrations. */
export const REQUEST_COMMAND_DEFINITIONS: readonly RequestCommandDefinition[] = [
  defineCommand({
    name: 'assign',
    summary: 'Give the request to one of the staff; null frees it',
    body: z.strictObject({ assigneeId: id.nullable() }),
    async build({ assigneeId }, { db }) {
      if (assigneeId !== null && !(await isActiveStaff(db, assigneeId))) {
        throw unprocessable([{ path: 'assigneeId', message: 'names nobody of the active staff' }]);
      }
      return { type: 'assign', assigneeId };
    },
  }),
  defineCommand({
    name: 'qualify',
    summary: 'Fix category and priority; the terms in force hold from then on',
    body: z.strictObject({
      categoryId: id,
      impact: z.enum(LEVELS).nullable().default(null),
      urgency: z.enum(LEVELS).nullable().default(null),
      priority: nullablePrioritySchema
        .default(null)
        .describe('Overrides impact × urgency; then a reason is needed'),
      reason: optionalText,
      note: optionalText,
    }),
    async build(body, { db, now, request, texts }) {
      const { contractId, contractVersion: version } = request.terms;
      const category = await activeCategory(db, body.categoryId, contractId);
      if (!category) {
        throw unprocessable([
          { path: 'categoryId', message: "names no active category of the request's contract" },
        ]);
      }
      return {
        type: 'qualify',
        categoryId: body.categoryId,
        impact: body.impact,
        urgency: body.urgency,
        priority: body.priority,
        reasonTextId: texts.add('reason', 'internal', body.reason),
        noteTextId: texts.add('note', 'internal', body.note),
        // The first qualification fixes the version; a later one asks what it says for another category.
        terms:
          request.priority === null
            ? await processTermsInForce(db, contractId, localDateOf(now), category)
            : await processTermsOf(db, { contractId, version, category }),
      };
    },
  }),
  defineCommand({
    name: 'resolve',
    summary: 'Resolve at first contact',
    body: z.strictObject({ resolution: prose(), articleId: id.nullable().default(null) }),
    build: ({ resolution, articleId }, { texts }) => ({
      type: 'resolve',
      resolutionTextId: texts.add('resolution', 'requester', resolution),
      articleId,
    }),
  }),
  dispatch,
  defineCommand({
    name: 'suspend',
    summary: 'Wait for something; the contract says which reasons stop the clocks',
    body: z.strictObject({
      reason: z.enum(SUSPEND_REASONS),
      note: optionalText,
      until: instant.nullable().default(null).describe('Goes on by itself then'),
    }),
    build: ({ reason, note, until }, { texts }) => ({
      type: 'suspend',
      reason,
      noteTextId: texts.add('note', 'internal', note),
      until: until === null ? null : Date.parse(until),
    }),
  }),
  defineCommand({
    name: 'resume',
    summary: 'Go on after a suspension',
    body: z.strictObject({}),
    build: () => ({ type: 'resume' }),
  }),
  defineCommand({
    name: 'verify',
    summary: 'Confirm the outcome, or ask the same supplier for rework',
    body: z.strictObject({ outcome: z.enum(['ok', 'rework']), note: optionalText }),
    build: ({ outcome, note }, { texts }) => ({
      type: 'verify',
      outcome,
      noteTextId: texts.add('note', outcome === 'rework' ? 'supplier' : 'internal', note),
    }),
  }),
  defineCommand({
    name: 'recontact',
    summary: 'Record how contacting the person again went',
    body: z.strictObject({ outcome: z.enum(['satisfied', 'reopen', 'unreachable']), note: prose() }),
    build: ({ outcome, note }, { texts }) => ({
      type: 'recontact',
      outcome,
      noteTextId: texts.add('note', 'internal', note),
    }),
  }),
  defineCommand({
    name: 'reopen',
    summary: "Open again within the contract's window",
    body: z.strictObject({ reason: prose() }),
    build: ({ reason }, { texts }) => ({
      type: 'reopen',
      reasonTextId: texts.add('reason', 'requester', reason),
    }),
  }),
  defineCommand({
    name: 'cancel',
    summary: 'End a request that is not to be handled; the requester is told the reason',
    body: z.strictObject({ reason: prose() }),
    build: ({ reason }, { texts }) => ({
      type: 'cancel',
      reasonTextId: texts.add('reason', 'requester', reason),
    }),
  }),
  defineCommand({
    name: 'merge',
    summary: 'End a request that says the same as another one',
    body: z.strictObject({ intoId: id }),
    async build({ intoId }, { db, scope }) {
      if (!(await requestExists(db, scope, intoId))) {
        throw unprocessable([{ path: 'intoId', message: 'names no request' }]);
      }
      return { type: 'merge', intoId };
    },
  }),
  // Whoever sees only their own administration's requests speaks to the contact centre, not within it.
  defineCommand({
    name: 'note',
    summary: 'Write a note: for staff, for the requester, or for the supplier',
    body: z.strictObject({ text: prose(), visibility: z.enum(['internal', 'requester', 'supplier']) }),
    build({ text, visibility }, { scope, texts }) {
      if (scope.kind !== 'all' && visibility !== 'requester') {
        throw unprocessable([{ path: 'visibility', message: 'must be requester' }]);
      }
      return { type: 'note', textId: texts.add('note', visibility, text), visibility };
    },
  }),
  defineCommand({
    name: 'remind',
    summary: 'Attach a reminder (sollecito) or a complaint (reclamo) of the requester',
    body: z.strictObject({
      note: optionalText,
      complaint: z.boolean().default(false).describe('A complaint instead of a reminder'),
    }),
    build: ({ note: text, complaint }, { texts }) => ({
      type: 'remind',
      noteTextId: texts.add('note', 'requester', text),
      complaint,
    }),
  }),
  defineCommand({
    name: 'move-deadline',
    summary: 'Set the due instant of a running deadline by hand',
    body: z.strictObject({
      target: z.enum(CLOCK_TARGETS),
      dueAt: instant.refine((dueAt) => new Date(dueAt).getUTCFullYear() <= LAST_YEAR, {
        error: `must not be after the year ${LAST_YEAR}`,
      }),
      reason: prose(),
    }),
    async build({ target, dueAt, reason }, { db, now, request, texts }) {
      const due = Date.parse(dueAt);
      // One in the past is refused by the rules.
      const calendar = due > now ? await workingCalendar(db, request.terms.calendarId) : null;
      return {
        type: 'move-deadline',
        target,
        dueAt: due,
        ...(calendar ? { warnAt: warningBefore(calendar, now, due) } : {}),
        reasonTextId: texts.add('reason', 'internal', reason),
      };
    },
  }),
  defineCommand({
    name: 'present-documents',
    summary: 'Record documents that the contract asks for before maintenance is dispatched (R38)',
    body: z.strictObject({ documents: z.array(z.enum(MAINTENANCE_DOCUMENTS)).min(1).max(10) }),
    build: ({ documents }) => ({ type: 'present-documents', documents }),
  }),
  defineCommand({
    name: 'change-terms',
    summary: 'Move a running request to another version of its contract',
    body: z.strictObject({ contractVersion: z.int().min(1).max(1_000_000), reason: prose() }),
    async build({ contractVersion, reason }, { db, request, texts }) {
      const { contractId } = request.terms;
      const category = await categoryPlace(db, request.categoryId);
      const terms = await findProcessTerms(db, { contractId, version: contractVersion, category });
      if (!terms) {
        throw unprocessable([
          { path: 'contractVersion', message: "names no version of the request's contract" },
        ]);
      }
      return { type: 'change-terms', terms, reasonTextId: texts.add('reason', 'internal', reason) };
    },
  }),
];
