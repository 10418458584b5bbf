import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Keeps what the SDK says of its workers' comings and goings out of the report; before any worker is made. */
export function quietEngine(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}
