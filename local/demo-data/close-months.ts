import type { Progress } from '../../config/progress.ts';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import { type Answer, type Session, signIn } from './http-client.ts';
import { createLimit } from './limit.ts';
import { PAST_MONTHS } from './past-months.ts';
import { CONTRACTS } from './registry/contracts.ts';
import type { Registry } from './registry/read-registry.ts';
import { DEMO_PASSWORD } from './registry/users.ts';

const MANAGER = 'manager@example.org';
const AT_ONCE = 4;

/**
 * Closes the months that lie behind the demo, as its manager does: all statements are issued but those of the last
 * month, which wait for approval. A month that is closed stays as it is.
 * @param now epoch milliseconds
 */
export async function closePastMonths(
  baseUrl: string,
  registry: Registry,
  now: number,
  progress: Progress,
): Promise<void> {
  const manager = await signIn(baseUrl, MANAGER, DEMO_PASSWORD);
  const limit = createLimit(AT_ONCE);
  const lastMonth = addMonths(monthOf(now), -1);
  const months = Array.from({ length: PAST_MONTHS }, (_, index) => addMonths(lastMonth, -index));
  const closings = CONTRACTS.flatMap(({ code }) =>
    months.map((month) => () => closeMonth(manager, registry.contract(code), month, month < lastMonth)),
  );
  await Promise.all(closings.map(limit));
  progress(`Demo data: ${months.length} months of ${CONTRACTS.length} contracts closed.`);
}

async function closeMonth(
  manager: Session,
  contractId: string,
  month: string,
  isApproved: boolean,
): Promise<void> {
  const found = await manager.get(`/api/statements?contractId=${contractId}&month=${month}`);
  const [statement] = expected(found, 200).data as { id: string; state: string }[];
  const id =
    statement?.id ??
    expected(await manager.post(`/api/contracts/${contractId}/statements`, { month }), 201).id;
  if (!isApproved || (statement && statement.state !== 'draft')) return;
  const { etag } = await manager.get(`/api/statements/${id}`);
  expected(await manager.post(`/api/statements/${id}/approve`, {}, { 'if-match': etag ?? '' }), 200);
}

/** @throws unless the answer has the status */
function expected({ status, body }: Answer, wanted: number): Record<string, unknown> {
  if (status !== wanted) throw new Error(`A past month was not closed: ${status} ${JSON.stringify(body)}`);
  return body as Record<string, unknown>;
}
