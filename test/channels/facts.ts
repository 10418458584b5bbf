import type { Links } from '../../channels/links.ts';
import type { RequestFacts, StaffMember, WorkOrderFacts } from '../../channels/notifications/facts.ts';
import type { Actor } from '../../domain/actor.ts';
import type { RequestEvent, Stamped } from '../../domain/request/events.ts';

export const AT = Date.UTC(2026, 10, 23, 9, 15);
export const USER: Actor = { kind: 'user', id: 'u1' };

export const LINKS: Links = {
  statement: (id) => `https://sportello.example.org/statements/${id}/show`,
  request: (id) => `https://sportello.example/requests/${id}`,
  workOrder: (id) => `https://sportello.example/work-orders/${id}`,
  verification: (id) => `https://sportello.example/verification/${id}.signature`,
  survey: (id) => `https://sportello.example/survey/${id}.signature`,
};

export function staff(id: string, locale: StaffMember['locale'] = 'it'): StaffMember {
  return { id, name: `Persona ${id}`, email: `${id}@staff.example`, locale };
}

export function requestFacts(changes: Partial<RequestFacts> = {}): RequestFacts {
  return {
    id: 'r1',
    number: '2026-000123',
    kind: 'incident',
    priority: 2,
    subject: 'Perdita d’acqua\nin aula B.2.1',
    description: 'Acqua a terra sotto la finestra.',
    requester: { name: 'Mario Rossi', email: 'mario@utenti.example', phone: '+390200000999', locale: 'it' },
    contractCode: 'POLI',
    categoryName: 'Perdite d’acqua',
    site: { name: 'Edificio 2', address: 'Via Bonardi 9' },
    asset: null,
    timeZone: 'Europe/Rome',
    due: { target: 'take_charge', at: AT },
    recontactDueAt: AT,
    surveyId: 's1',
    verificationId: 'v1',
    serviceManager: { name: 'Alberto Riva', mobile: '+393990000101', email: 'riva@servizio.example' },
    assignee: null,
    supervisors: [staff('sup1'), staff('sup2', 'en')],
    managers: [staff('man1')],
    texts: {},
    ...changes,
  };
}

export function workOrderFacts(changes: Partial<WorkOrderFacts> = {}): WorkOrderFacts {
  return {
    id: 'w1',
    number: '2026-000123/1',
    requestId: 'r1',
    requestNumber: '2026-000123',
    contractCode: 'POLI',
    categoryName: 'Perdite d’acqua',
    priority: 2,
    subject: 'Perdita d’acqua in aula B.2.1',
    description: 'Acqua a terra sotto la finestra.',
    site: { name: 'Edificio 2', address: 'Via Bonardi 9' },
    asset: null,
    contact: { name: 'Mario Rossi', phone: '+390200000999' },
    serviceCentre: null,
    instructions: 'Chiavi in portineria',
    offerExpiresAt: AT,
    timeZone: 'Europe/Rome',
    supplier: { id: 'p1', name: 'Idroterm S.r.l.', email: 'ordini@idroterm.example', webhookUrl: null },
    texts: {},
    ...changes,
  };
}

export function stamped(event: RequestEvent, seq = 1, actor: Actor = USER): Stamped {
  return { seq, at: AT, actor, cause: 'command:c1', bodyHash: null, event };
}
