import type { LinkProps } from '@mui/material';
import { Link } from 'react-router';

/** The props that make a button or link of the toolkit a link of the router. */
export function routerLink(to: string, state?: unknown) {
  return { component: Link, to, state } satisfies Partial<LinkProps<typeof Link>>;
}

export const listPath = (resource: string): string => `/${resource}`;
export const createPath = (resource: string): string => `/${resource}/create`;
export const showPath = (resource: string, id: string): string => `/${resource}/${id}/show`;
export const editPath = (resource: string, id: string): string => `/${resource}/${id}`;
