import { z } from '@hono/zod-openapi';

/** What every thing of the registry has beside its own fields. */
export const stamped = {
  id: z.uuid(),
  version: z.int().openapi({ description: 'The number in its ETag' }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** A row's own instants as the API gives them. */
export function withIsoStamps<Row extends { createdAt: Date; updatedAt: Date }>(
  row: Row,
): Omit<Row, 'createdAt' | 'updatedAt'> & { createdAt: string; updatedAt: string } {
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
}
