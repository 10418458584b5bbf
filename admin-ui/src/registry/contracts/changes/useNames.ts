import { useMemo } from 'react';
import { type RaRecord, useGetMany } from 'react-admin';
import { recordName } from '../../shared/recordName.ts';
import type { ContractDifference } from './types.ts';

/** The names of what changes speak of: entries of the catalogue and calendars. */
export function useNames(changes: readonly ContractDifference[]): (id: string) => string {
  const { categories, calendars } = useMemo(() => idsIn(changes), [changes]);
  const found = [useRecords('categories', categories), useRecords('calendars', calendars)].flat();
  const names = new Map(found.map((record) => [String(record.id), recordName(record)]));
  return (id) => names.get(id) ?? '…';
}

function useRecords(resource: string, ids: string[]): RaRecord[] {
  const { data = [] } = useGetMany<RaRecord>(resource, { ids }, { enabled: ids.length > 0 });
  return data.filter((record) => record !== undefined);
}

function idsIn(changes: readonly ContractDifference[]): { categories: string[]; calendars: string[] } {
  const categories = changes.flatMap((change) => {
    switch (change.kind) {
      case 'target':
        return change.categoryId ?? [];
      case 'maintained_categories':
        return [...(change.from ?? []), ...(change.to ?? [])];
      case 'maintenance':
        return [...(change.from?.categoryIds ?? []), ...(change.to?.categoryIds ?? [])];
      default:
        return [];
    }
  });
  const calendars = changes.flatMap((change) =>
    change.kind === 'calendar' || change.kind === 'channel_calendar'
      ? [change.from ?? [], change.to ?? []].flat()
      : [],
  );
  return { categories: [...new Set(categories)], calendars: [...new Set(calendars)] };
}
