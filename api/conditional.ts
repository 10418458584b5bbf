import type { Context } from 'hono';
import type { AppEnv } from './env.ts';
import { preconditionRequired, stale } from './problem.ts';

/** The entity tag of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}

/**
 * Holds `If-Match` (RFC 9110, strong comparison) against the current version and gives the version that the
 * change is to be made on. `*` means whatever is current; a weak tag never matches.
 * @throws 428 without the header, 412 if it names another version.
 */
export function expectedVersion(c: Context<AppEnv>, current: number): number {
  const header = c.req.header('if-match')?.trim();
  if (!header) throw preconditionRequired();
  if (header === '*') return current;
  const tags = header.split(',').map((tag) => tag.trim());
  if (!tags.includes(etag(current))) throw stale(current);
  return current;
}

/** The version that the sender had before their eyes, where `If-Match` names one. */
export function seenVersion(c: Context<AppEnv>): number | null {
  const named = /^"(\d{1,9})"$/.exec(c.req.header('if-match')?.trim() ?? '')?.[1];
  return named === undefined ? null : Number(named);
}
