import type { Registry } from './registry/read-registry.ts';
import type { Step } from './story.ts';

/** A command as the API takes it. */
export interface Command {
  on: 'request' | 'work_order';
  name: string;
  body: Record<string, unknown>;
}

const HOUR = 60 * 60 * 1000;
const VISIT = 2 * HOUR;

/**
 * The command that a step means, or null for one that is none.
 * @param requestId the id of another story's request
 * @param now epoch milliseconds
 */
export function commandOf(
  step: Step,
  asked: { contract: string; category?: string },
  registry: Registry,
  requestId: (story: string) => string,
  now: number,
): Command | null {
  const request = (name: string, body: Record<string, unknown> = {}): Command => ({
    on: 'request',
    name,
    body,
  });
  const work = (name: string, body: Record<string, unknown> = {}): Command => ({
    on: 'work_order',
    name,
    body,
  });
  switch (step.do) {
    case 'qualify': {
      const { do: _, category, ...rest } = step;
      const code = category ?? asked.category ?? '';
      return request('qualify', { categoryId: registry.category(asked.contract, code), ...rest });
    }
    case 'assign':
      return request('assign', { assigneeId: registry.user(step.to) });
    case 'resolve':
      return request('resolve', { resolution: step.resolution });
    case 'present_documents':
      return request('present-documents', { documents: step.documents });
    case 'dispatch':
      return request('dispatch', {
        ...(step.supplier === undefined ? {} : { supplierId: registry.supplier(step.supplier) }),
        ...(step.instructions === undefined ? {} : { instructions: step.instructions }),
      });
    case 'suspend':
      return request('suspend', { reason: step.reason, note: step.note });
    case 'resume':
      return request('resume');
    case 'verify':
      return request('verify', {
        outcome: step.outcome,
        ...(step.note === undefined ? {} : { note: step.note }),
      });
    case 'recontact':
      return request('recontact', { outcome: step.outcome, note: step.note });
    case 'reopen':
    case 'cancel':
      return request(step.do, { reason: step.reason });
    case 'merge':
      return request('merge', { intoId: requestId(step.into) });
    case 'note':
      return request('note', { text: step.text, visibility: step.visibility });
    case 'remind':
      return request('remind', { note: step.note });
    case 'accept':
    case 'start':
      return work(step.do);
    case 'schedule':
      return work('schedule', {
        from: new Date(now + step.inHours * HOUR).toISOString(),
        to: new Date(now + step.inHours * HOUR + VISIT).toISOString(),
      });
    case 'suspend_work':
      return work('suspend', { reason: step.reason });
    case 'complete':
      return work('complete', { report: step.report, parts: step.parts ?? [] });
    default:
      return null;
  }
}
