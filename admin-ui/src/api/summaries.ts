/**
 * For lists of requests and statements: their lines hold less than a page needs, so the framework must not keep them
 * as if they were whole records. Records read with it are kept apart.
 */
export const SUMMARIES = { summaries: true } as const;
