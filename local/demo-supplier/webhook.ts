import { z } from 'zod';

const about = { workOrderId: z.string().min(1).max(100) };

/** What Sportello says, as far as this supplier listens: unknown fields and types are passed over. */
const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('work_order.offered'),
    data: z.object({ ...about, instructions: z.string().nullish() }),
  }),
  z.object({ type: z.literal('work_order.cancelled'), data: z.object(about) }),
  z.object({
    type: z.literal('work_order.note'),
    data: z.object({ ...about, rework: z.boolean().default(false) }),
  }),
  z.object({ type: z.literal('work_order.reminded'), data: z.object(about) }),
]);

export type SportelloMessage = z.infer<typeof message>;

/** The message, or null for one that says nothing to this supplier. */
export function readMessage(body: string): SportelloMessage | null {
  try {
    return message.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
