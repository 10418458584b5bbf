import { describe, expect, it } from 'vitest';
import type { WorkOrderFacts } from '../../channels/notifications/facts.ts';
import {
  notifiedWorkOrders,
  workOrderNotifications,
} from '../../channels/notifications/work-order-notifications.ts';
import type { Actor } from '../../domain/actor.ts';
import type { RequestCommand } from '../../domain/request/commands.ts';
import type { RequestEvent } from '../../domain/request/events.ts';
import { textIdsIn } from '../../domain/request/texts.ts';
import { beginLife, type Life, say } from '../domain/request/life.ts';
import { LINKS, stamped, USER, workOrderFacts } from './facts.ts';

const OFFERED: RequestEvent = {
  type: 'dispatched',
  workOrderId: 'w1',
  number: '2026-000123/1',
  supplierId: 'p1',
  serviceCentreId: null,
  remaining: [],
  instructionsTextId: null,
};

const WITH_PROGRAM = {
  id: 'p1',
  name: 'Idroterm S.r.l.',
  email: null,
  webhookUrl: 'https://idroterm.example/hooks',
};

function compose(facts: WorkOrderFacts, event: RequestEvent, actor: Actor = USER) {
  return workOrderNotifications(facts, [stamped(event, 4, actor)], LINKS);
}

function body(text: string | undefined): unknown {
  return JSON.parse(text ?? 'null');
}

describe('messages to suppliers', () => {
  it('offer a work order to a program with all that the work needs', () => {
    const [offer, ...others] = compose(workOrderFacts({ supplier: WITH_PROGRAM }), OFFERED);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      channel: 'webhook',
      event: 'work_order.offered',
      recipient: 'https://idroterm.example/hooks',
      requestId: 'r1',
      workOrderId: 'w1',
      dedupeKey: 'w1:4:webhook:supplier',
      endpoint: 'p1',
      fairnessKey: 'p1',
      expiresAt: Date.parse('2026-11-23T09:15:00Z'),
    });
    expect(body(offer?.text)).toEqual({
      type: 'work_order.offered',
      timestamp: '2026-11-23T09:15:00.000Z',
      data: {
        workOrderId: 'w1',
        number: '2026-000123/1',
        requestNumber: '2026-000123',
        contractCode: 'POLI',
        category: 'Perdite d’acqua',
        priority: 2,
        subject: 'Perdita d’acqua in aula B.2.1',
        description: 'Acqua a terra sotto la finestra.',
        site: { name: 'Edificio 2', address: 'Via Bonardi 9' },
        asset: null,
        serviceCentre: null,
        contact: { name: 'Mario Rossi', phone: '+390200000999' },
        instructions: 'Chiavi in portineria',
        offerExpiresAt: '2026-11-23T09:15:00.000Z',
      },
    });
  });

  it('offer it by e-mail, with the page to act on, to a supplier without a program', () => {
    const [offer] = compose(workOrderFacts(), OFFERED);
    expect(offer).toMatchObject({ channel: 'email', recipient: 'ordini@idroterm.example' });
    expect(offer?.text).toContain('https://sportello.example/work-orders/w1');
    expect(offer?.text).toContain('Istruzioni: Chiavi in portineria');
    expect(offer?.text).toContain('lunedì 23 novembre 2026 alle ore 10:15');
  });

  it('are none where the supplier has neither: its people see the work order on their page', () => {
    const supplier = { id: 'p1', name: 'Squadra', email: null, webhookUrl: null };
    expect(compose(workOrderFacts({ supplier }), OFFERED)).toEqual([]);
  });

  it('withdraw a work order, except from the supplier that cancelled it', () => {
    const facts = workOrderFacts({ supplier: WITH_PROGRAM, texts: { t1: 'Risolto da altri' } });
    const cancelled: RequestEvent = { type: 'work_cancelled', workOrderId: 'w1', reasonTextId: 't1' };
    expect(body(compose(facts, cancelled)[0]?.text)).toMatchObject({
      type: 'work_order.cancelled',
      data: { workOrderId: 'w1', reason: 'Risolto da altri' },
    });
    for (const kind of ['supplier', 'program'] as const)
      expect(compose(facts, cancelled, { kind, id: 'u9' })).toEqual([]);
  });

  it.each<RequestEvent>([
    { type: 'cancelled', reasonTextId: 't1', workOrderIds: ['w1'] },
    { type: 'merged', intoId: 'r2', workOrderIds: ['w1'] },
  ])('withdraw it with its request, without the reason that staff gave for that: $type', (event) => {
    const facts = workOrderFacts({ supplier: WITH_PROGRAM, texts: { t1: 'Parole per l’archivio' } });
    const [message] = compose(facts, event);
    expect(body(message?.text)).toMatchObject({ type: 'work_order.cancelled', data: { reason: null } });
    expect(compose(workOrderFacts({ texts: facts.texts }), event)[0]?.text).not.toContain('Parole');
  });

  it('carry notes, reworks and reminders', () => {
    const facts = workOrderFacts({ supplier: WITH_PROGRAM, texts: { t1: 'Chiave nella cassetta' } });
    const of = { workOrderIds: ['w1'] };
    const noted: RequestEvent = { type: 'noted', textId: 't1', visibility: 'supplier', ...of };
    expect(body(compose(facts, noted)[0]?.text)).toMatchObject({
      type: 'work_order.note',
      data: { text: 'Chiave nella cassetta', rework: false },
    });
    const rework: RequestEvent = { type: 'verified', outcome: 'rework', noteTextId: null, ...of };
    expect(body(compose(facts, rework)[0]?.text)).toMatchObject({
      type: 'work_order.note',
      data: { text: null, rework: true },
    });
    const reminded: RequestEvent = { type: 'reminded', noteTextId: 't1', complaint: true, count: 1, ...of };
    expect(body(compose(facts, reminded)[0]?.text)).toMatchObject({
      type: 'work_order.reminded',
      data: { text: 'Chiave nella cassetta', complaint: true },
    });
  });
});

describe('what suppliers are told', () => {
  /** Of the last record of a life: by work order, the types of the events. */
  function told(life: Life, ...commands: RequestCommand[]): Record<string, string[]> {
    for (const command of commands) life.do(command);
    const record = life.stream.filter(({ cause }) => cause === life.stream.at(-1)?.cause);
    const news = notifiedWorkOrders(life.state, record);
    return Object.fromEntries([...news].map(([id, events]) => [id, events.map(({ event }) => event.type)]));
  }
  const offered = () =>
    beginLife()
      .do(say.qualify())
      .do(say.dispatch('w1', 'a', 'b'));
  const atWork = () => offered().do(say.work('w1', 'start')).do(say.dispatch('w2', 'c'));

  it('is an offer, to each whom it passes on to', () => {
    expect(told(offered())).toEqual({ w1: ['dispatched'] });
    expect(told(offered(), say.work('w1', 'decline', 'w2'))).toEqual({ w2: ['dispatched'] });
    expect(told(offered().ring())).toEqual({ wo2: ['dispatched'] });
  });

  it('is nothing of what they say themselves, but that a work order is cancelled', () => {
    for (const command of ['accept', 'schedule', 'start'] as const)
      expect(told(offered(), say.work('w1', command))).toEqual({});
    for (const command of ['suspend', 'complete'] as const)
      expect(told(atWork(), say.work('w1', command))).toEqual({});
    expect(told(atWork(), say.work('w1', 'cancel'))).toEqual({ w1: ['work_cancelled'] });
  });

  it('is a note that is for them, and each reminder, while their work is open', () => {
    expect(told(atWork(), say.note('supplier'))).toEqual({ w1: ['noted'], w2: ['noted'] });
    expect(told(atWork(), say.note('internal'))).toEqual({});
    expect(told(atWork(), say.note('requester'))).toEqual({});
    expect(told(atWork(), say.remind())).toEqual({ w1: ['reminded'], w2: ['reminded'] });
    expect(told(atWork(), say.work('w1', 'complete'), say.remind())).toEqual({ w2: ['reminded'] });
  });

  it('is that work has to be done again, not that it was confirmed', () => {
    const completed = () => offered().do(say.work('w1', 'start')).do(say.work('w1', 'complete'));
    expect(told(completed(), say.verify('rework'))).toEqual({ w1: ['verified'] });
    expect(told(completed(), say.verify('ok'))).toEqual({});
  });

  it.each([say.cancel, say.merge])(
    'is the end of its request, where work is called off with it: $type',
    (end) => {
      const life = atWork().do(say.work('w1', 'complete'));
      expect(told(life, end)).toEqual({ w2: [end.type === 'cancel' ? 'cancelled' : 'merged'] });
    },
  );

  it('quotes the texts that are meant for them', () => {
    const life = atWork().do(say.note('supplier')).do(say.work('w2', 'cancel'));
    expect(textIdsIn(life.stream.slice(-2))).toEqual(['text', 'text']);
    expect(textIdsIn([stamped(OFFERED)])).toEqual([]);
  });
});
