import { z } from '@hono/zod-openapi';
import { unprocessable } from '../../problem.ts';
import { prose } from '../../schemas/common.ts';
import { defineCommand } from './command.ts';

/** Whoever sees only their own administration's requests speaks to the contact centre, not within it. */
export const note = defineCommand({
  name: 'note',
  summary: 'Write a note: for staff, for the requester, or for the supplier',
  body: z.strictObject({ text: prose(), visibility: z.enum(['internal', 'requester', 'supplier']) }),
  build({ text, visibility }, { scope, texts }) {
    if (scope.kind !== 'all' && visibility !== 'requester') {
      throw unprocessable([{ path: 'visibility', message: 'must be requester' }]);
    }
    return { type: 'note', textId: texts.add('note', visibility, text), visibility };
  },
});

export const remind = defineCommand({
  name: 'remind',
  summary: 'Attach a reminder (sollecito) or a complaint (reclamo) of the requester',
  body: z.strictObject({
    note: prose().nullable().default(null),
    complaint: z.boolean().default(false).openapi({ description: 'A complaint instead of a reminder' }),
  }),
  build: ({ note: text, complaint }, { texts }) => ({
    type: 'remind',
    noteTextId: texts.add('note', 'requester', text),
    complaint,
  }),
});
