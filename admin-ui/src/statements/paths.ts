/** A month of a contract as its statement would be now. */
export const previewPath = (contractId: string, month: string): string =>
  `/statements/preview/${contractId}/${month}`;

/** Twelve months of a contract side by side. */
export const yearPath = (contractId: string, last?: string): string =>
  `/statements/year?${new URLSearchParams({ contractId, ...(last ? { to: last } : {}) })}`;
