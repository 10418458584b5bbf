import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { calendarNames } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { findContract } from '../../db/contracts/contracts.ts';
import { calendarOfChannel } from '../../domain/contract/contract-terms.ts';
import { CHANNELS } from '../../domain/request/state.ts';
import { openingAt } from '../../domain/time/opening.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso, isoOrNull } from '../instants.ts';
import { notFound } from '../problem.ts';
import { askedBy } from '../registry.ts';
import { defineRoute } from '../route.ts';
import { idParams } from '../schemas/common.ts';

const hours = defineRoute({
  method: 'get',
  path: '/api/contracts/{id}/opening-hours',
  tags: ['contracts'],
  summary: 'Which channels are open now, and until when',
  description: 'Deadlines count in the calendar of the contract, whatever the channel.',
  access: { resource: 'contracts', action: 'read' },
  request: { params: idParams },
  responses: {
    200: {
      description: 'Each channel by the calendar that holds for it',
      content: {
        'application/json': {
          schema: z
            .object({
              at: z.iso.datetime(),
              data: z.array(
                z.object({
                  channel: z.enum(CHANNELS),
                  calendarId: z.uuid(),
                  calendarName: z.string(),
                  open: z.boolean(),
                  until: z.iso.datetime().nullable().openapi({
                    description:
                      'The next closing where open, else the next opening; null: none within sight',
                  }),
                }),
              ),
            })
            .openapi('OpeningHours'),
        },
      },
    },
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
      return {
        channel,
        calendarId,
        calendarName: names.get(calendarId) ?? '',
        open,
        until: isoOrNull(until),
      };
    });
    return c.json({ at: iso(now), data }, 200);
  });
}
