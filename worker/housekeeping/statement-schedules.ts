import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import type { Logger } from '../../config/log.ts';
import type { Db } from '../../db/database.ts';
import { missedMonths } from '../../db/statements/closing.ts';
import { monthOf, ROME } from '../../domain/time/rome.ts';
import { CLOSINGS_DUE_WORKFLOW, type ClosingsDueInput } from '../../workflows/messages.ts';

/** The first of the month in Rome, a little after midnight, so that the last calls have been told of. */
const AT = { dayOfMonth: 1, hour: 0, minute: 15 };
/** After an outage of the engine even so long, the closing that was due is made up for. */
const CATCHUP_WINDOW = '365 days';

export interface ScheduleDependencies {
  db: Db;
  client: Client;
  taskQueue: string;
  log: Logger;
  /** Epoch milliseconds. */
  now: () => number;
}

export function closingScheduleId(contractId: string): string {
  return `month-close/${contractId}`;
}

/**
 * Makes the schedule of every contract that has none yet, and starts the closing of months that were missed, whatever
 * became of the engine meanwhile.
 *
 * @param known contracts that were seen to already; those seen to now are added
 */
export async function ensureSchedules(dependencies: ScheduleDependencies, known: Set<string>): Promise<void> {
  const { db, client, now } = dependencies;
  const contracts = await db.selectFrom('contracts').select('id').execute();
  for (const { id } of contracts.filter((contract) => !known.has(contract.id))) {
    try {
      await client.schedule.create(scheduleOf(id, dependencies));
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
    if ((await missedMonths(db, id, monthOf(now()))).length > 0)
      await client.schedule.getHandle(closingScheduleId(id)).trigger();
    known.add(id);
  }
}

function scheduleOf(contractId: string, { taskQueue }: ScheduleDependencies): ScheduleOptions {
  const input: ClosingsDueInput = { contractId };
  return {
    scheduleId: closingScheduleId(contractId),
    spec: { calendars: [AT], timezone: ROME },
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: CATCHUP_WINDOW },
    action: {
      type: 'startWorkflow',
      workflowType: CLOSINGS_DUE_WORKFLOW,
      workflowId: `closings-due/${contractId}`,
      taskQueue,
      args: [input],
    },
  };
}
