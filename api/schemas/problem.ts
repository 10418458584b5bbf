import { z } from '@hono/zod-openapi';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'Stable: what a program decides by' }),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'Each wrong field' }),
    allowed: z.array(z.string()).optional().openapi({ description: 'The commands that are possible now' }),
  })
  .openapi('Problem');
