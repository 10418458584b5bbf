import type { MaintenanceDocument, RequestDetail, TimelineEntry, WorkOrder } from '../../../api/types.ts';

/** What a request waits for: a message key under `requestPage.waiting` and the instants and names it speaks of. */
interface Waiting {
  key: string;
  /** Names that stand in the sentence as they are. */
  names?: Record<string, string>;
  /** Instants that stand in the sentence as dates and times. */
  instants?: Record<string, string>;
  counts?: Record<string, number>;
  /** Documents that stand in the sentence by their names. */
  documents?: readonly MaintenanceDocument[];
  /** `act`: somebody here has to do something now. `wait`: it goes on by itself or by others. `over`: nothing more. */
  urge: 'act' | 'wait' | 'over';
}

/** A work order whose supplier has a name here. */
type WorkOrderFacts = WorkOrder & { supplierName: string };

/** One sentence for where a request stands, chosen by what has to happen next. */
export function whatItWaitsFor(
  request: RequestDetail,
  workOrders: readonly WorkOrderFacts[],
  timeline: readonly TimelineEntry[],
): Waiting {
  switch (request.state) {
    case 'received':
      return received(request);
    case 'qualified':
      return qualified(request);
    case 'dispatched':
      return dispatched(workOrders);
    case 'scheduled':
      return scheduled(workOrders);
    case 'in_progress':
      return inProgress(request, workOrders);
    case 'suspended':
      return suspended(request);
    case 'completed': {
      const done = workOrders.filter((order) => order.state === 'completed').at(-1);
      return completed(request, { supplier: done?.supplierName ?? '' });
    }
    case 'resolved':
      return resolved(request);
    case 'closed':
      return request.reopenUntil && request.allowed.includes('reopen')
        ? over('closedReopenable', { instants: { due: request.reopenUntil } })
        : over('closed');
    case 'cancelled':
      return over('cancelled');
    case 'merged':
      return over('merged', { names: { number: mergedInto(timeline) } });
  }
}

type Facts = Pick<Waiting, 'names' | 'instants' | 'counts' | 'documents'>;
const act = (key: string, facts: Facts = {}): Waiting => ({ key, urge: 'act', ...facts });
const wait = (key: string, facts: Facts = {}): Waiting => ({ key, urge: 'wait', ...facts });
const over = (key: string, facts: Facts = {}): Waiting => ({ key, urge: 'over', ...facts });

function received(request: RequestDetail): Waiting {
  const due = dueOf(request, 'take_charge');
  if (due.instants) return act('receivedBy', due);
  const missed = request.deadlines.find((one) => one.target === 'take_charge' && one.state === 'breached');
  return missed?.dueAt ? act('receivedLate', { instants: { due: missed.dueAt } }) : act('received');
}

function qualified(request: RequestDetail): Waiting {
  if (request.needsSupplier) return act('needsSupplier');
  const { required, presented } = request.documents;
  const documents = required.filter((one) => !presented.includes(one));
  return documents.length > 0
    ? act('documents', { documents })
    : act('qualified', dueOf(request, 'response'));
}

function dispatched(workOrders: readonly WorkOrderFacts[]): Waiting {
  const offered = workOrders.filter((order) => order.state === 'offered').at(-1);
  if (offered) {
    const names = { supplier: offered.supplierName };
    return offered.offerExpiresAt
      ? wait('offeredBy', { names, instants: { due: offered.offerExpiresAt } })
      : wait('offered', { names });
  }
  const accepted = workOrders.filter((order) => order.state === 'accepted').at(-1);
  return accepted ? wait('accepted', { names: { supplier: accepted.supplierName } }) : wait('dispatched');
}

function scheduled(workOrders: readonly WorkOrderFacts[]): Waiting {
  const next = workOrders
    .filter((order) => order.state === 'scheduled' && order.scheduledFrom !== null)
    .sort((a, b) => (a.scheduledFrom ?? '').localeCompare(b.scheduledFrom ?? ''))[0];
  if (!next?.scheduledFrom) return wait('scheduled');
  return wait('scheduledAt', {
    names: { supplier: next.supplierName },
    instants: { from: next.scheduledFrom, ...(next.scheduledTo ? { to: next.scheduledTo } : {}) },
  });
}

function inProgress(request: RequestDetail, workOrders: readonly WorkOrderFacts[]): Waiting {
  const working = workOrders.filter((order) => order.state === 'in_progress').at(-1);
  const due = dueOf(request, 'resolution');
  if (!working) return wait('inProgress', due);
  const names = { supplier: working.supplierName };
  return due.instants ? wait('workingBy', { names, ...due }) : wait('working', { names });
}

function suspended(request: RequestDetail): Waiting {
  const { reason, until } = request.suspension ?? { reason: 'waiting_requester', until: null };
  return until ? wait(`suspendedUntil.${reason}`, { instants: { until } }) : act(`suspended.${reason}`);
}

/** Staff verify, unless the contract asks the requester or lets the report count by itself. */
function completed({ verification }: RequestDetail, names: { supplier: string }): Waiting {
  if (!verification?.until) return act('completed', { names });
  const key = verification.mode === 'requester' ? 'verificationByRequester' : 'verificationByTime';
  return wait(key, { names, instants: { until: verification.until } });
}

function resolved(request: RequestDetail): Waiting {
  const { recontact, survey } = request;
  if (recontact && (recontact.state === 'open' || recontact.state === 'overdue')) {
    const facts = {
      counts: {
        score: survey.score ?? 0,
        attempt: Math.min(recontact.attempts + 1, recontact.maxAttempts),
        attempts: recontact.maxAttempts,
      },
    };
    if (recontact.state === 'overdue') return act('recontactOverdue', facts);
    return recontact.dueAt
      ? act('recontactBy', { ...facts, instants: { due: recontact.dueAt } })
      : act('recontact', facts);
  }
  if (survey.state === 'sent') return wait('survey');
  if (survey.state === 'reminded') return wait('surveyReminded');
  return wait('resolved');
}

function dueOf(request: RequestDetail, target: string): Facts {
  const deadline = request.deadlines.filter((one) => one.target === target).at(-1);
  return deadline?.dueAt && deadline.state === 'running' ? { instants: { due: deadline.dueAt } } : {};
}

function mergedInto(timeline: readonly TimelineEntry[]): string {
  const number = timeline.filter((moment) => moment.type === 'merged').at(-1)?.data.intoNumber;
  return typeof number === 'string' ? number : '';
}
