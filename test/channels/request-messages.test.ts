import { describe, expect, it } from 'vitest';
import type { RequestFacts } from '../../channels/notifications/facts.ts';
import {
  notifiesOfRequest,
  requestNotifications,
} from '../../channels/notifications/request-notifications.ts';
import type { ProcessTerms } from '../../domain/contract/terms.ts';
import type { RequestEvent } from '../../domain/request/events.ts';
import { textIdsIn } from '../../domain/request/texts.ts';
import { AT, LINKS, requestFacts, staff, stamped } from './facts.ts';

const TERMS = {} as ProcessTerms;

const RECEIVED: RequestEvent = {
  type: 'received',
  requestId: 'r1',
  number: '2026-000123',
  kind: 'incident',
  channel: 'phone',
  terms: TERMS,
  categoryId: null,
  impact: null,
  urgency: null,
  canBeSurveyed: true,
  takeCharge: null,
};

function compose(facts: RequestFacts, ...events: RequestEvent[]) {
  return requestNotifications(
    facts,
    events.map((event, index) => stamped(event, index + 1)),
    LINKS,
  );
}

describe('messages about a request', () => {
  it('tell the service manager of every report by text message and by e-mail (R36)', () => {
    const [sms, mail] = compose(requestFacts(), RECEIVED);
    expect(sms).toMatchObject({
      channel: 'sms',
      event: 'request.received',
      recipient: '+393990000101',
      dedupeKey: 'r1:1:sms:service_manager',
      text: "Sportello POLI: nuova segnalazione 2026-000123 P2. Perdita d'acqua in aula B.2.1 (presa in carico entro 23/11 10:15)",
    });
    expect(mail).toMatchObject({ channel: 'email', recipient: 'riva@servizio.example' });
    expect(mail?.subject).toBe('[POLI] Nuova richiesta 2026-000123: Perdita d’acqua in aula B.2.1');
    expect(mail?.text).toContain('Scadenza presa in carico: lunedì 23 novembre 2026 alle ore 10:15');
    expect(mail?.text).toContain('https://sportello.example/requests/r1');
  });

  it('spare the service manager the contacts of the requester (R39)', () => {
    const toManager = compose(requestFacts(), RECEIVED).filter((one) =>
      one.dedupeKey.includes('service_manager'),
    );
    expect(toManager).toHaveLength(2);
    for (const { text } of toManager) {
      expect(text).not.toContain('mario@utenti.example');
      expect(text).not.toContain('+390200000999');
    }
  });

  it('confirm to a requester who left an e-mail address, in their language', () => {
    const confirmation = (facts: RequestFacts) =>
      compose(facts, RECEIVED).find(({ event }) => event === 'request.confirmed');
    expect(confirmation(requestFacts())).toMatchObject({
      recipient: 'mario@utenti.example',
      channel: 'email',
    });
    expect(confirmation(requestFacts())?.text).toContain('Gentile Mario Rossi,');
    const english = { ...requestFacts().requester, locale: 'en' as const };
    expect(confirmation(requestFacts({ requester: english }))?.text).toContain('Dear Mario Rossi,');
    const silent = { ...requestFacts().requester, email: null };
    expect(confirmation(requestFacts({ requester: silent }))).toBeUndefined();
  });

  it('bring the survey with the news that it is resolved, and one reminder', () => {
    const [resolved] = compose(requestFacts(), { type: 'survey_sent', cycle: 0 });
    expect(resolved).toMatchObject({ event: 'request.resolved', recipient: 'mario@utenti.example' });
    expect(resolved?.text).toContain('https://sportello.example/survey/s1.signature');
    const [reminder] = compose(requestFacts(), { type: 'survey_reminded', cycle: 0 });
    expect(reminder).toMatchObject({ event: 'request.survey_reminder' });
    expect(reminder?.text).toContain('https://sportello.example/survey/s1.signature');
    expect(compose(requestFacts({ surveyId: null }), { type: 'survey_sent', cycle: 0 })).toEqual([]);
  });

  it('quote a note to the requester only where it is meant for them', () => {
    const facts = requestFacts({ texts: { t1: 'Il tecnico passa domani.' } });
    const noted = (visibility: 'requester' | 'internal' | 'supplier') =>
      compose(facts, { type: 'noted', textId: 't1', visibility, workOrderIds: [] });
    expect(noted('requester')[0]?.text).toContain('Il tecnico passa domani.');
    expect(noted('internal')).toEqual([]);
    expect(noted('supplier')).toEqual([]);
  });

  it('tell supervisors and whom it is assigned to of a breach, each once and in their language', () => {
    const facts = requestFacts({ assignee: staff('sup1') });
    const breach = compose(facts, { type: 'deadline_breached', target: 'response', cycle: 0, dueAt: AT });
    expect(breach.map(({ recipient }) => recipient)).toEqual(['sup1@staff.example', 'sup2@staff.example']);
    expect(breach[0]?.subject).toContain('Scadenza superata (inizio intervento)');
    expect(breach[1]?.subject).toContain('Deadline missed (response)');
  });

  it('go to managers when a breach is escalated further', () => {
    const escalated = compose(requestFacts(), {
      type: 'deadline_escalated',
      target: 'resolution',
      cycle: 0,
      level: 2,
    });
    expect(escalated.map(({ recipient }) => recipient)).toEqual(['man1@staff.example']);
    expect(escalated[0]?.dedupeKey).toBe('r1:1:email:staff-man1');
  });

  it('tell supervisors and whom it is assigned to of a deadline that cannot be computed, and what to do', () => {
    const facts = requestFacts({ assignee: staff('a1') });
    const unplannable = { closedFrom: Date.UTC(2026, 11, 31, 17) };
    const none = { dueAt: null, warnAt: null, escalateAt: null, usedMs: 0, budgetMs: 0, intervals: [] };
    const planned: RequestEvent = {
      type: 'deadlines_planned',
      clocks: [
        { cycle: 0, target: 'response', plan: { ...none, unplannable } },
        { cycle: 0, target: 'resolution', plan: { ...none, unplannable } },
      ],
      offers: [{ workOrderId: 'w1', expiresAt: null, unplannable }],
      recontactDueAt: null,
    };
    const told = compose(facts, planned);
    expect(told.map(({ event, recipient }) => [event, recipient])).toEqual(
      ['sup1', 'sup2', 'a1'].map((id) => ['request.deadline_unplannable', `${id}@staff.example`]),
    );
    expect(told[0]?.text).toContain(
      'non è possibile calcolare la scadenza di inizio intervento, la scadenza di ripristino e la scadenza della proposta al fornitore: il calendario del contratto non ha più orari di apertura dopo giovedì 31 dicembre 2026 alle ore 18:00.',
    );
    expect(told[0]?.text).toContain('oppure fissare la scadenza a mano');
    expect(told[1]?.text).toContain("the contract's calendar never opens again after Thursday");
    const recontact: RequestEvent = {
      type: 'deadlines_planned',
      clocks: [],
      offers: [],
      recontactDueAt: null,
      recontactUnplannable: { closedFrom: null },
    };
    const [later] = compose(facts, recontact);
    expect(later?.text).toContain(
      "il termine per ricontattare l'utente: il calendario del contratto non ha abbastanza",
    );
    expect(later?.text).not.toContain('a mano');
    const takeCharge = { duration: 'PT1H', plan: { ...none, unplannable } };
    expect(compose(facts, { ...RECEIVED, takeCharge }).map(({ event }) => event)).toContain(
      'request.deadline_unplannable',
    );
    for (const event of [planned, recontact]) expect(notifiesOfRequest([stamped(event)])).toBe(true);
    const answered: RequestEvent = { ...planned, clocks: [], offers: [{ workOrderId: 'w1', expiresAt: AT }] };
    expect([compose(facts, answered), notifiesOfRequest([stamped(answered)])]).toEqual([[], false]);
  });

  it('tell supervisors that nobody took the job', () => {
    const messages = compose(requestFacts(), { type: 'routing_exhausted' });
    expect(messages.map(({ event }) => event)).toEqual([
      'request.routing_exhausted',
      'request.routing_exhausted',
    ]);
  });

  it('ask whom it is assigned to, else supervisors, to contact the unsatisfied (R13)', () => {
    const opened: RequestEvent = { type: 'recontact_opened', score: 2 };
    expect(compose(requestFacts(), opened)).toHaveLength(2);
    const [mine, ...others] = compose(requestFacts({ assignee: staff('op1') }), opened);
    expect(mine).toMatchObject({ recipient: 'op1@staff.example', event: 'request.recontact_due' });
    expect(mine?.text).toContain('un punteggio di 2 su 6');
    expect(others).toEqual([]);
    const overdue = compose(requestFacts({ assignee: staff('op1') }), { type: 'recontact_overdue' });
    expect(overdue).toHaveLength(3);
  });

  it('have keys of their own, the same at every composing', () => {
    const events: RequestEvent[] = [
      RECEIVED,
      { type: 'deadline_breached', target: 'take_charge', cycle: 0, dueAt: AT },
      { type: 'survey_sent', cycle: 0 },
      { type: 'cancelled', reasonTextId: 't1', workOrderIds: [] },
    ];
    const keys = compose(requestFacts(), ...events).map(({ dedupeKey }) => dedupeKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(compose(requestFacts(), ...events).map(({ dedupeKey }) => dedupeKey)).toEqual(keys);
  });

  it('are made only of events that are told', () => {
    const quiet: RequestEvent[] = [
      { type: 'assigned', assigneeId: 'u1' },
      { type: 'resumed', automatic: true },
    ];
    const happened = quiet.map((event, index) => stamped(event, index));
    expect(notifiesOfRequest(happened)).toBe(false);
    expect(compose(requestFacts(), ...quiet)).toEqual([]);
    expect(notifiesOfRequest([stamped(RECEIVED)])).toBe(true);
    const noted: RequestEvent = { type: 'noted', textId: 't1', visibility: 'requester', workOrderIds: [] };
    expect(textIdsIn([stamped(noted), stamped(RECEIVED)])).toEqual(['t1']);
  });
});
