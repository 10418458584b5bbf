import { z } from 'zod';

/** What the demo looks at in a request. */
const requestView = z.object({
  id: z.string(),
  state: z.string(),
  needsSupplier: z.boolean().default(false),
  workOrders: z.array(z.object({ id: z.string() })),
  survey: z.object({ state: z.string() }),
});

export function readRequest(body: unknown): z.infer<typeof requestView> {
  return requestView.parse(body);
}
