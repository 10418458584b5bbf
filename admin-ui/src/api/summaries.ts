/**
 * For lists of requests: their lines hold less than a request's page needs, so the framework must not keep them as if
 * they were whole requests. Records read with it are kept apart.
 */
export const SUMMARIES = { summaries: true } as const;
