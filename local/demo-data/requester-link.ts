import { z } from 'zod';

const messages = z.object({ data: z.array(z.object({ text: z.string() })) });
const RESOURCES = { survey: 'surveys', verification: 'verifications' } as const;

/** The address to which a requester answers by a link among a request's messages; null where there is none. */
export function pathIn(body: unknown, page: keyof typeof RESOURCES): string | null {
  const link = new RegExp(`/${page}/(\\S+)`);
  const tokens = messages.parse(body).data.flatMap(({ text }) => link.exec(text)?.[1] ?? []);
  return tokens[0] === undefined ? null : `/api/${RESOURCES[page]}/${tokens[0]}`;
}
