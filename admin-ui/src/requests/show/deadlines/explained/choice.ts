import type { DeadlineDetail, DeadlineTarget } from '../../../../api/types.ts';

/** What tells a deadline from the others of its request: `0/resolution`. */
export const keyOf = ({ cycle, target }: Pick<DeadlineDetail, 'cycle' | 'target'>): string =>
  `${cycle}/${target}`;

/** The address of a request's deadlines, open at one of them where one is named. */
export function deadlinePath(
  requestId: string,
  deadline?: { target: DeadlineTarget; cycle: number },
): string {
  const path = `/requests/${requestId}/show/deadlines`;
  return deadline ? `${path}?target=${deadline.target}&cycle=${deadline.cycle}` : path;
}

/**
 * The deadline that an address names; a target alone means its newest cycle. Where it names none that there is, the one
 * that matters most now: still running, due first, else the last.
 */
export function chosenDeadline(
  deadlines: readonly DeadlineDetail[],
  target: string | null,
  cycle: string | null,
): DeadlineDetail | null {
  const named = deadlines.filter(
    (one) => one.target === target && (cycle === null || String(one.cycle) === cycle),
  );
  const running = deadlines
    .filter(({ ended }) => ended === null)
    .sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return named.at(-1) ?? running[0] ?? deadlines.at(-1) ?? null;
}
