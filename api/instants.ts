/** ISO 8601 in UTC of an instant in epoch milliseconds or a Date. */
export function iso(at: number | Date): string {
  return (typeof at === 'number' ? new Date(at) : at).toISOString();
}

export function isoOrNull(at: number | Date | null | undefined): string | null {
  return at == null ? null : iso(at);
}
