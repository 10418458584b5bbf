import { useEffect, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import { SUMMARIES } from '../../api/summaries.ts';
import type { RequestSummary } from '../../api/types.ts';
import { countUpdates } from './updates.ts';

export interface StableRows {
  rows: RequestSummary[];
  /** How many rows came, went or moved since the order was taken. */
  updates: number;
  /** Takes the present order. */
  accept: () => void;
}

interface Taken {
  question: string;
  ids: readonly string[];
}

/**
 * Rows that change in place but never move under the reader's eyes: the order is taken when the question (page, sort,
 * filters) changes or the reader asks for it; until then only the content of each row follows.
 * @param fresh the answer to the question, undefined while it is not here yet
 */
export function useStableRows(fresh: readonly RequestSummary[] | undefined, question: string): StableRows {
  const [taken, setTaken] = useState<Taken | null>(null);
  const stands = taken !== null && taken.question === question;
  useEffect(() => {
    if (fresh && !stands) setTaken({ question, ids: fresh.map((row) => row.id) });
  }, [fresh, stands, question]);

  const order = useMemo(
    () => (stands ? taken.ids : (fresh ?? []).map((row) => row.id)),
    [stands, taken, fresh],
  );
  const present = useMemo(() => new Map((fresh ?? []).map((row) => [row.id, row])), [fresh]);
  const gone = useMemo(() => (fresh ? order.filter((id) => !present.has(id)) : []), [fresh, order, present]);
  const { data: elsewhere } = useGetList<RequestSummary>(
    'requests',
    {
      meta: SUMMARIES,
      filter: { id: gone },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'number', order: 'ASC' },
    },
    { enabled: gone.length > 0 },
  );
  const rows = useMemo(() => {
    const others = new Map((elsewhere ?? []).map((row) => [row.id, row]));
    return order.flatMap((id) => present.get(id) ?? others.get(id) ?? []);
  }, [order, present, elsewhere]);

  return {
    rows,
    updates:
      fresh && stands
        ? countUpdates(
            order,
            fresh.map((row) => row.id),
          )
        : 0,
    accept: () => fresh && setTaken({ question, ids: fresh.map((row) => row.id) }),
  };
}
