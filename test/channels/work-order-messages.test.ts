import { describe, expect, it } from 'vitest';
import { composeWorkOrderNotifications } from '../../channels/compose-work-order.ts';
import type { WorkOrderFacts } from '../../channels/facts.ts';
import { quotedTextIds, workOrderNewsIsTold } from '../../channels/told.ts';
import type { Actor } from '../../domain/actor.ts';
import type { WorkOrderEvent } from '../../domain/work-order/events.ts';
import { AT, LINKS, stamped, USER, workOrderFacts } from './facts.ts';

const OFFERED: WorkOrderEvent = {
  type: 'offered',
  workOrderId: 'w1',
  number: '2026-000123/1',
  requestId: 'r1',
  supplierId: 'p1',
  serviceCentreId: null,
  instructionsTextId: null,
  expiresAt: AT,
};

const WITH_PROGRAM = { name: 'Idroterm S.r.l.', email: null, webhookUrl: 'https://idroterm.example/hooks' };

function compose(facts: WorkOrderFacts, event: WorkOrderEvent, actor: Actor = USER) {
  return composeWorkOrderNotifications(facts, [stamped(event, 4, actor)], LINKS);
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
    const supplier = { name: 'Squadra', email: null, webhookUrl: null };
    expect(compose(workOrderFacts({ supplier }), OFFERED)).toEqual([]);
  });

  it('withdraw a work order, except from the supplier that cancelled it', () => {
    const facts = workOrderFacts({ supplier: WITH_PROGRAM, texts: { t1: 'Risolto da altri' } });
    const cancelled: WorkOrderEvent = { type: 'cancelled', reasonTextId: 't1', byRequest: true };
    expect(body(compose(facts, cancelled)[0]?.text)).toMatchObject({
      type: 'work_order.cancelled',
      data: { workOrderId: 'w1', reason: 'Risolto da altri' },
    });
    expect(compose(facts, cancelled, { kind: 'supplier', id: 'u9' })).toEqual([]);
  });

  it('carry notes, reworks and reminders', () => {
    const facts = workOrderFacts({ supplier: WITH_PROGRAM, texts: { t1: 'Chiave nella cassetta' } });
    expect(body(compose(facts, { type: 'note_forwarded', textId: 't1' })[0]?.text)).toMatchObject({
      type: 'work_order.note',
      data: { text: 'Chiave nella cassetta', rework: false },
    });
    expect(body(compose(facts, { type: 'rework_asked', noteTextId: null })[0]?.text)).toMatchObject({
      type: 'work_order.note',
      data: { text: null, rework: true },
    });
    const reminded: WorkOrderEvent = { type: 'reminder_forwarded', noteTextId: 't1', complaint: true };
    expect(body(compose(facts, reminded)[0]?.text)).toMatchObject({
      type: 'work_order.reminded',
      data: { text: 'Chiave nella cassetta', complaint: true },
    });
  });

  it('are made only of events that are told', () => {
    const accepted: WorkOrderEvent = { type: 'accepted' };
    expect(workOrderNewsIsTold([stamped(accepted)])).toBe(false);
    expect(compose(workOrderFacts(), accepted)).toEqual([]);
    expect(workOrderNewsIsTold([stamped(OFFERED)])).toBe(true);
    expect(quotedTextIds([stamped<WorkOrderEvent>({ type: 'note_forwarded', textId: 't1' })])).toEqual([
      't1',
    ]);
  });
});
