import { expect, test } from 'vitest';
import type { RequestState, TimelineEntry } from '../../admin-ui/src/api/types.ts';
import { drawPicture } from '../../admin-ui/src/requests/show/process/steps.ts';

/** A timeline of these types, one a minute from nine o'clock. */
function timeline(...moments: (string | [type: string, data: Record<string, unknown>])[]): TimelineEntry[] {
  return moments.map((moment, index) => {
    const [type, data] = typeof moment === 'string' ? [moment, {}] : moment;
    const at = new Date(Date.UTC(2026, 10, 23, 9, index)).toISOString();
    return {
      seq: index + 1,
      type,
      at,
      actor: { kind: 'system', id: null, name: null },
      workOrderId: null,
      data,
    };
  });
}

const statuses = (state: RequestState, moments: TimelineEntry[]) =>
  drawPicture(state, moments).steps.map(({ name, status }) => `${name} ${status}`);

test('a new request stands at the first stop, the rest lies ahead', () => {
  const { steps, cycle, reworks, suspended, ended } = drawPicture('received', timeline('received'));
  expect(steps[0]).toEqual({ name: 'received', status: 'current', reachedAt: '2026-11-23T09:00:00.000Z' });
  expect(steps.slice(1).every(({ status, reachedAt }) => status === 'ahead' && reachedAt === null)).toBe(
    true,
  );
  expect({ cycle, reworks, suspended, ended }).toEqual({
    cycle: 1,
    reworks: 0,
    suspended: null,
    ended: null,
  });
});

test('a resolution at first contact passes over the work', () => {
  expect(statuses('resolved', timeline('received', 'qualified', 'resolved_directly'))).toEqual([
    'received done',
    'qualified done',
    'dispatched skipped',
    'scheduled skipped',
    'in_progress skipped',
    'completed skipped',
    'resolved current',
    'closed ahead',
  ]);
});

test('qualifying again during the work is no step back', () => {
  const moments = timeline('received', 'qualified', 'dispatched', 'work_started', 'qualified', 'suspended');
  const { steps, suspended } = drawPicture('suspended', moments);
  expect(suspended).toEqual({ from: 'in_progress', since: '2026-11-23T09:05:00.000Z' });
  expect(steps.find(({ name }) => name === 'qualified')?.reachedAt).toBe('2026-11-23T09:01:00.000Z');
});

test('work that was sent back is counted, and stands in progress again', () => {
  const moments = timeline('received', 'qualified', 'dispatched', 'work_started', 'work_completed', [
    'verified',
    { outcome: 'rework' },
  ]);
  const picture = drawPicture('in_progress', moments);
  expect(picture.reworks).toBe(1);
  expect(picture.steps[4]).toEqual({
    name: 'in_progress',
    status: 'current',
    reachedAt: '2026-11-23T09:05:00.000Z',
  });
});

test('a reopening walks the path again, from qualified', () => {
  const moments = timeline(
    'received',
    'qualified',
    'dispatched',
    'work_started',
    'work_completed',
    ['verified', { outcome: 'ok' }],
    'reopened',
  );
  const picture = drawPicture('qualified', moments);
  expect(picture.cycle).toBe(2);
  expect(picture.steps.map(({ status }) => status)).toEqual(['done', 'current', ...Array(6).fill('ahead')]);
  expect(picture.steps[1]?.reachedAt).toBe('2026-11-23T09:06:00.000Z');
});

test.each(['cancelled', 'merged'] as const)('%s leaves the path after the last stop reached', (how) => {
  const moments = timeline('received', 'qualified', 'dispatched', how);
  expect(drawPicture(how, moments).ended).toEqual({
    how,
    after: 'dispatched',
    at: '2026-11-23T09:03:00.000Z',
  });
});
