import type { RaRecord } from 'react-admin';

/** How a record of the registry is called where another one names it: by its title or name, or shortly by its code. */
export function recordName(record: RaRecord, short = false): string {
  const { code, title, name } = record as { code?: string; title?: string; name?: string };
  if (short && code) return code;
  return title ?? name ?? code ?? '';
}
