import { call } from '../../api/client.ts';
import type { SendCommand } from '../../api/commands.ts';
import type { RequestDetail } from '../../api/types.ts';
import type { Draft } from './draft.ts';

/** The body of `POST /api/requests` for a draft: what was not said is left out. */
export function requestBody(draft: Draft): Record<string, unknown> {
  const said = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return {
    contractId: draft.contractId,
    categoryId: draft.categoryId ?? undefined,
    siteId: draft.siteId ?? undefined,
    channel: draft.channel,
    kind: draft.kind,
    subject: draft.subject.trim(),
    description: said(draft.description) ?? draft.subject.trim(),
    impact: draft.impact ?? undefined,
    urgency: draft.urgency ?? undefined,
    documents: draft.documents.length > 0 ? draft.documents : undefined,
    requester: { name: draft.name.trim(), email: said(draft.email), phone: said(draft.phone) },
  };
}

export type Stage = 'create' | 'qualify' | 'resolve';

/** By what a registration is sent: the key of the draft, and what sends commands. */
export interface Sending {
  idempotencyKey: string;
  sendCommand: SendCommand;
}

/** How far a registration has come; a failed stage may be tried again from where it stands. */
export interface Registration {
  request: RequestDetail | null;
  done: readonly Stage[];
  failed: { stage: Stage; error: unknown } | null;
}

export const NOTHING_DONE: Registration = { request: null, done: [], failed: null };

/**
 * Registers the draft and, where wanted, qualifies and resolves it at first contact (R16). Stages already done are not
 * done again; it stops at the first that fails and says which.
 */
export async function register(
  draft: Draft,
  sending: Sending,
  wanted: readonly Stage[],
  from: Registration = NOTHING_DONE,
): Promise<Registration> {
  let { request } = from;
  const done = [...from.done];
  for (const stage of wanted) {
    if (done.includes(stage)) continue;
    try {
      request = await perform(stage, draft, sending, request);
      done.push(stage);
    } catch (error) {
      return { request, done, failed: { stage, error } };
    }
  }
  return { request, done, failed: null };
}

async function perform(
  stage: Stage,
  draft: Draft,
  { idempotencyKey, sendCommand }: Sending,
  request: RequestDetail | null,
): Promise<RequestDetail> {
  if (request === null) {
    const answer = await call<RequestDetail>('POST', '/requests', {
      body: requestBody(draft),
      idempotencyKey,
    });
    return answer.data;
  }
  const { id, version } = request;
  const body =
    stage === 'resolve'
      ? { resolution: draft.answer.trim() }
      : {
          categoryId: draft.categoryId,
          impact: draft.impact ?? undefined,
          urgency: draft.urgency ?? undefined,
        };
  return sendCommand({
    resource: 'requests',
    id,
    version,
    command: stage === 'resolve' ? 'resolve' : 'qualify',
    body,
  });
}
