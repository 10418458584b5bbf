import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { calendarNames } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { findContract } from '../../db/contracts/contracts.ts';
import { calendarOfChannel } from '../../domain/contract/contract-terms.ts';
import { CHANNELS } from '../../domain/request/state.ts';
import { openingAt } from '../../domain/time/opening.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { askedBy } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { dateOrNull } from '../instants.ts';
import { notFound } from '../problem.ts';
import { defineRoute, json } from '../route.ts';
import { timestamp } from '../schemas.ts';

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
              until: timestamp.nullable().openapi({
                description: 'The next closing where open, else the next opening; null: none within sight',
              }),
            }),
          ),
        })
        .openapi('OpeningHours'),
      'Each channel by the calendar that holds for it',
    ),
  },
});

/** Adds what is open to the contract's routes. */
export function openingHours(routes: OpenAPIHono<AppEnv>, { db }: AppDeps): OpenAPIHono<AppEnv> {
  return routes.openapi(hours, async (c) => {
    const { scope, now } = askedBy(c);
    const contract = await findContract(db, c.req.valid('param').id, scope, localDateOf(now));
    if (!contract) throw notFound();
    const byChannel = CHANNELS.map((channel) => ({
      channel,
      calendarId: calendarOfChannel(contract.terms, channel),
    }));
    const ids = [...new Set(byChannel.map(({ calendarId }) => calendarId))];
    const names = await calendarNames(db, ids);
    const standing = new Map(
      await Promise.all(ids.map(async (id) => [id, openingAt(await workingCalendar(db, id), now)] as const)),
    );
    const data = byChannel.map(({ channel, calendarId }) => {
      const { open, until } = standing.get(calendarId) ?? { open: false, until: null };
      const calendarName = names.get(calendarId) ?? '';
      return { channel, calendarId, calendarName, open, until: dateOrNull(until) };
    });
    return c.json({ at: new Date(now), data }, 200);
  });
}
