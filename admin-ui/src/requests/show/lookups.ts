import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type Page, type Query, useRead } from '../../api/client.ts';
import type { Category, Contract, Site, Supplier, User } from '../../api/types.ts';
import type { Option } from '../../components/fields.tsx';

/** As many as a list answers at once. */
const FIRST = 200;
/** What changes a few times a month is asked for once in five minutes. */
const FRESH_MS = 5 * 60_000;

/** A contract in its present version; null until it is here. */
export function useContract(id: string | null): Contract | null {
  const { data } = useRead<Contract>(['contracts', 'lookup', id], `/contracts/${id}`, {
    enabled: id !== null,
    staleTime: FRESH_MS,
  });
  return data ?? null;
}

/** All contracts that one may see. */
export const useContracts = (): Lookup<Contract> => useLookup('contracts', {}, '');

/** The catalogue of a contract; `typed` finds what lies beyond the first two hundred. */
export const useCategories = (contractId: string | null, typed = ''): Lookup<Category> =>
  active(useLookup('categories', contractId === null ? null : { contractId }, typed));

export const useSuppliers = (contractId: string): Lookup<Supplier> =>
  active(useLookup('suppliers', { contractId }, ''));

export const useSites = (administrationId: string | null, typed = ''): Lookup<Site> =>
  active(useLookup('sites', administrationId === null ? null : { administrationId }, typed));

/** Those to whom a request may be assigned. */
export function useStaff(): Lookup<User> {
  const { rows, loading } = active(useLookup<User>('users', {}, ''));
  return { rows: rows.filter(({ role }) => STAFF_ROLES.includes(role)), loading };
}

const STAFF_ROLES = ['operator', 'supervisor', 'manager', 'admin'];

interface Lookup<T> {
  rows: T[];
  loading: boolean;
}

function active<T extends { active: boolean }>({ rows, loading }: Lookup<T>): Lookup<T> {
  return { rows: rows.filter((row) => row.active), loading };
}

/**
 * The first rows of a resource, kept for a while so that choosing needs no waiting; where there are more, also those
 * that fit what is typed. A null query asks nothing.
 */
function useLookup<T extends { id: string }>(
  resource: string,
  query: Query | null,
  typed: string,
): Lookup<T> {
  const words = useDeferredValue(typed.trim());
  const first = useRead<Page<T>>([resource, 'lookup', query], `/${resource}`, {
    query: { ...query, perPage: FIRST },
    enabled: query !== null,
    staleTime: FRESH_MS,
  });
  const beyond = (first.data?.total ?? 0) > FIRST && words.length > 1;
  const found = useRead<Page<T>>([resource, 'lookup', query, words], `/${resource}`, {
    query: { ...query, q: words, perPage: 50 },
    enabled: beyond,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
  const rows = new Map(
    [...(first.data?.data ?? []), ...(beyond ? (found.data?.data ?? []) : [])].map((row) => [row.id, row]),
  );
  return { rows: [...rows.values()], loading: first.isFetching || found.isFetching };
}

export const categoryOption = (category: Category): Option => ({
  id: category.id,
  label: category.name,
  group: category.groupName,
});

export const siteOption = (site: Site): Option => ({
  id: site.id,
  label: site.name,
  detail: [site.code, site.address].filter(Boolean).join(' · '),
});
