import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

const { doNothing } = proxyLocalActivities<{ doNothing(): Promise<void> }>({
  startToCloseTimeout: '10 seconds',
});

/** Does nothing, in one local activity. */
export const emptyUpdate = defineUpdate<void>('emptyUpdate');

export async function emptyUpdateWorkflow(): Promise<void> {
  setHandler(emptyUpdate, () => doNothing());
  await condition(() => false);
}
