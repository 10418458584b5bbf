import type { MaintenanceDocument } from '../../../domain/contract/maintenance.ts';
import type { SuspendReason } from '../../../domain/contract/terms.ts';
import type { NoteVisibility } from '../../../domain/request/commands.ts';
import type { Level } from '../../../domain/request/priority.ts';
import type { Channel, RequestKind, RequestStateName } from '../../../domain/request/state.ts';
import type { Part } from '../../../domain/work-order/commands.ts';
import type { PEOPLE } from './requesters.ts';

/** What somebody does next, with its values. What begins with `work:` is for the request's newest work order. */
export type Step =
  | ['qualify', impact: Level, urgency: Level]
  | ['assign', email: string]
  | ['resolve', resolution: string]
  | ['present-documents', documents: MaintenanceDocument[]]
  | ['dispatch', instructions: string]
  | ['suspend', reason: SuspendReason, note: string]
  | ['verify', outcome: 'ok' | 'rework', note?: string]
  | ['recontact', outcome: 'satisfied' | 'reopen' | 'unreachable', note: string]
  | ['reopen', reason: string]
  | ['cancel', reason: string]
  | ['merge', into: string]
  | ['note', visibility: NoteVisibility, text: string]
  | ['remind', note: string]
  | ['work:accept']
  | ['work:schedule', inHours: number]
  | ['work:start']
  | ['work:suspend', reason: SuspendReason]
  | ['work:complete', report: string, parts?: Part[]]
  /** By the requester, on the pages that messages lead to. */
  | ['answer', score: number, comment?: string]
  | ['confirm', outcome: 'ok' | 'rework', comment?: string]
  | ['await', state: RequestStateName]
  | ['await-no-supplier'];

/** One request of a contract and what becomes of it, in this order. Codes stand where the API takes ids. */
export interface Scenario {
  asked: [
    channel: Channel,
    kind: RequestKind,
    category: string | null,
    requester: keyof typeof PEOPLE,
    site?: string | null,
    asset?: string,
  ];
  /** As who registers it says. */
  severity?: [impact: Level, urgency: Level];
  /** Presented with the request (R38). */
  documents?: MaintenanceDocument[];
  subject: string;
  description: string;
  qualified?: [impact: Level, urgency: Level];
  /** Qualified and handed to the supplier of the routing; the instructions tell the demo supplier how it goes. */
  sent?: [impact: Level, urgency: Level, instructions: string];
  resolved?: string;
  steps?: Step[];
  /** The survey: with more than 2 the request is closed. */
  answered?: [score: number, comment?: string];
  recontacted?: [outcome: 'satisfied' | 'reopen' | 'unreachable', note: string];
}

/** From dispatch to being there by a supplier whose people report by hand. */
export const VISIT: Step[] = [['work:accept'], ['work:schedule', 2], ['work:start']];

/** All that a scenario says as steps, with what they wait for: work that is verified is done, a good answer closes. */
export function stepsOf(scenario: Scenario): Step[] {
  const { qualified, sent, resolved, answered, recontacted } = scenario;
  const steps: Step[] = [];
  if (qualified) steps.push(['qualify', ...qualified]);
  if (sent) steps.push(['qualify', sent[0], sent[1]], ['dispatch', sent[2]]);
  if (resolved) steps.push(['resolve', resolved]);
  for (const step of scenario.steps ?? []) {
    if (step[0] === 'verify' || step[0] === 'confirm') steps.push(['await', 'completed']);
    steps.push(step);
  }
  if (answered) steps.push(['answer', ...answered]);
  if (answered && answered[0] > 2) steps.push(['await', 'closed']);
  if (recontacted) steps.push(['recontact', ...recontacted]);
  return steps;
}
