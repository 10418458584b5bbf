import type { LinkProps } from '@mui/material';
import type { RaRecord } from 'react-admin';
import { Link } from 'react-router';

/** The props that make a button or link of the toolkit a link of the router. */
export function routerLink(to: string, state?: unknown) {
  return { component: Link, to, state } satisfies Partial<LinkProps<typeof Link>>;
}

export const listPath = (resource: string): string => `/${resource}`;
export const createPath = (resource: string): string => `/${resource}/create`;
export const showPath = (resource: string, id: string): string => `/${resource}/${id}/show`;
export const editPath = (resource: string, id: string): string => `/${resource}/${id}`;

/** How a record of the registry is called where another one names it: by its title or name, or shortly by its code. */
export function recordName(record: RaRecord, short = false): string {
  const { code, title, name } = record as { code?: string; title?: string; name?: string };
  if (short && code) return code;
  return title ?? name ?? code ?? '';
}

/** A month of a contract as its statement would be now. */
export const previewPath = (contractId: string, month: string): string =>
  `/statements/preview/${contractId}/${month}`;

/** The address of a list's first page, narrowed down. */
export const filteredPath = (resource: string, filter: Record<string, unknown>): string =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
