import type { Db } from '../../db/database.ts';
import { extendHolidays } from '../../db/holidays/edits.ts';
import { removeExpired } from '../../db/housekeeping.ts';
import { requeueStalledMessages } from '../../db/notifications/deliveries.ts';
import { every, type Recurring } from '../every.ts';
import { startArchiver } from './archive.ts';
import { ensureSchedules, type ScheduleDependencies } from './statement-schedules.ts';

const HOUR_MS = 3_600_000;
const STALLED_EVERY_MS = 30_000;
/** Contracts are made while the worker runs. */
const SCHEDULES_EVERY_MS = 60_000;

export interface HousekeepingDependencies extends ScheduleDependencies {
  /** The connections of deliveries. */
  deliveriesDb: Db;
}

/** All that is looked after now and then. Every worker does it; what another has done is found done. */
export function startHousekeeping(dependencies: HousekeepingDependencies): Pick<Recurring, 'stop'> {
  const { db, deliveriesDb, log, now } = dependencies;
  const scheduled = new Set<string>();
  const tasks = [
    every(
      SCHEDULES_EVERY_MS,
      dependencies,
      'the closings of contracts cannot be scheduled; trying again',
      () => ensureSchedules(dependencies, scheduled),
    ),
    every(STALLED_EVERY_MS, dependencies, 'cannot look for stalled messages; trying again', async () => {
      const found = await requeueStalledMessages(deliveriesDb);
      if (found > 0) log.warn({ messages: found }, 'messages had stalled and are queued anew');
    }),
    every(HOUR_MS, dependencies, 'cannot clean up', () => removeExpired(db, now())),
    every(HOUR_MS, dependencies, 'cannot fill the table of public holidays', () => extendHolidays(db, now())),
    startArchiver(dependencies),
  ];
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}
