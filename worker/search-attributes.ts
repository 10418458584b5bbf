import { isGrpcServiceError } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../workflows/request-start.ts';

/** INDEXED_VALUE_TYPE_KEYWORD of the engine's interface. */
const KEYWORD = 2;
const ALREADY_EXISTS = 6;

/**
 * Registers the search attributes that requests are started with, where the namespace has not got them yet. Where the
 * engine does not let a worker do that (Temporal Cloud), they are to be made beforehand: see docs/operating.md.
 *
 * @throws what the engine says
 */
export async function ensureSearchAttributes(
  { operatorService }: Pick<NativeConnection, 'operatorService'>,
  namespace: string,
): Promise<void> {
  for (const { name } of Object.values(SEARCH_ATTRIBUTES)) {
    const searchAttributes = { [name]: KEYWORD };
    await operatorService.addSearchAttributes({ namespace, searchAttributes }).catch((error: unknown) => {
      if (!isGrpcServiceError(error) || error.code !== ALREADY_EXISTS) throw error;
    });
  }
}
