import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { calendarNames } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import {
  type Catalogue,
  changeContract,
  deleteContract,
  findContract,
  insertContract,
  listContractVersions,
  selectContracts,
  withContractWords,
} from '../../db/contracts/contracts.ts';
import { compareTerms } from '../../domain/contract/compare.ts';
import { calendarOfChannel, completeTerms } from '../../domain/contract/contract-terms.ts';
import { CHANNELS } from '../../domain/request/state.ts';
import { openingAt } from '../../domain/time/opening.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { callerOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, listQuery } from '../lists.ts';
import { notFound, unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { defineRoute, json } from '../route.ts';
import { dateOrNull, id, timestamp } from '../schemas.ts';
import { contractDifference, previewChanges } from './changes.ts';
import { previewDeadlines } from './deadline-preview.ts';
import { checkCalendars, checkTargetsInCalendar, draftOf, toItem, toRow } from './draft.ts';
import { checkContract, checkValidFrom } from './rules.ts';
import { contractChange, contractItem, newContract, termFields } from './schema.ts';

const versions = defineRoute('get', '/api/contracts/{id}/versions', {
  summary: 'Every version of the terms, the newest first',
  access: { resource: 'contracts', action: 'read' },
  responses: {
    200: json(
      z.object({
        data: z.array(
          z.object({
            version: z.int(),
            validFrom: z.string(),
            terms: z.object(termFields),
            changes: z.array(contractDifference).describe('Against the version before; empty for the first'),
            createdBy: z.uuid().nullable(),
            createdAt: timestamp,
          }),
        ),
      }),
      'The versions',
    ),
  },
});

const hours = defineRoute('get', '/api/contracts/{id}/opening-hours', {
  summary: 'Which channels are open now, and until when',
  description: 'Deadlines count in the calendar of the contract, whatever the channel.',
  access: { resource: 'contracts', action: 'read' },
  responses: {
    200: json(
      z
        .object({
          at: timestamp,
          data: z.array(
            z.object({
              channel: z.enum(CHANNELS),
              calendarId: z.uuid(),
              calendarName: z.string(),
              open: z.boolean(),
              until: timestamp
                .nullable()
                .describe('The next closing where open, else the next opening; null: none within sight'),
            }),
          ),
        })
        .openapi('OpeningHours'),
      'Each channel by the calendar that holds for it',
    ),
  },
});

/** A contract that is being made has no catalogue yet. */
const NO_CATALOGUE: Catalogue = { categoryIds: new Set(), groups: new Set() };

/** Contracts: what holds between an administration and the contact centre, version by version. */
export function contractRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const routes = registryRoutes({
    resource: 'contracts',
    path: '/api/contracts',
    singular: 'contract',
    item: contractItem,
    query: listQuery({
      sort: ['code', 'title', 'startsOn', 'endsOn', 'createdAt', 'updatedAt'],
      filters: { code: anyOf(z.string()), administrationId: anyOf(id) },
    }),
    create: newContract,
    change: contractChange,
    select(db, { scope, now }, query) {
      let rows = selectContracts(db, scope, localDateOf(now));
      if (query?.code) rows = rows.where('c.code', 'in', query.code);
      if (query?.administrationId) rows = rows.where('c.administrationId', 'in', query.administrationId);
      return query?.q ? withContractWords(rows, query.q) : rows;
    },
    alias: 'c',
    present: (rows) => rows.map(toItem),
    async insert(trx, { validFrom, ...fields }, { userId, now }) {
      const from = validFrom ?? fields.startsOn;
      const errors = [
        ...checkContract(fields, NO_CATALOGUE),
        ...(await checkCalendars(trx, fields)),
        ...checkValidFrom(from, fields, null),
        ...(await checkTargetsInCalendar(trx, fields, from, now)),
      ];
      if (errors.length > 0) throw unprocessable(errors);
      return { id: await insertContract(trx, toRow(fields, from, userId)) };
    },
    async update(trx, at, change, caller) {
      const draft = await draftOf(trx, at.id, change, caller);
      return draft !== null && changeContract(trx, at, draft.row);
    },
    remove: (trx, at) => deleteContract(trx, at),
    concerns: ({ administrationId }) => ({ administrationId }),
  });
  routes.openapi(versions, async (c) => {
    const { scope, now } = callerOf(c);
    const contract = await findContract(deps.db, c.req.valid('param').id, scope, localDateOf(now));
    if (!contract) throw notFound();
    const rows = await listContractVersions(deps.db, contract.id);
    const data = rows.map((row, index) => {
      const before = rows[index + 1];
      const changes = before ? compareTerms(before.terms, row.terms) : [];
      return { ...row, terms: completeTerms(row.terms), changes };
    });
    return c.json({ data }, 200);
  });
  routes.openapi(hours, async (c) => {
    const { scope, now } = callerOf(c);
    const contract = await findContract(deps.db, c.req.valid('param').id, scope, localDateOf(now));
    if (!contract) throw notFound();
    const byChannel = CHANNELS.map((channel) => ({
      channel,
      calendarId: calendarOfChannel(contract.terms, channel),
    }));
    const ids = [...new Set(byChannel.map(({ calendarId }) => calendarId))];
    const names = await calendarNames(deps.db, ids);
    const standing = new Map(
      await Promise.all(
        ids.map(async (id) => [id, openingAt(await workingCalendar(deps.db, id), now)] as const),
      ),
    );
    const data = byChannel.map(({ channel, calendarId }) => {
      const { open, until } = standing.get(calendarId) ?? { open: false, until: null };
      const calendarName = names.get(calendarId) ?? '';
      return { channel, calendarId, calendarName, open, until: dateOrNull(until) };
    });
    return c.json({ at: new Date(now), data }, 200);
  });
  return previewChanges(previewDeadlines(routes, deps), deps);
}
