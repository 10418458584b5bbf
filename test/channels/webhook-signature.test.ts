import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signWebhook, verifyWebhook } from '../../channels/webhook.ts';

const SECRET = newWebhookSecret();
const NOW = Date.UTC(2026, 10, 23, 8);
const BODY = '{"type":"work_order.accepted","data":{"workOrderId":"è"}}';

describe('webhook signatures', () => {
  it('are believed as they were made, whatever the body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (body, id) => {
        const headers = { ...signWebhook(SECRET, id, NOW, body) };
        expect(verifyWebhook(SECRET, headers, body, NOW)).toEqual({ ok: true, id });
      }),
    );
  });

  it('are those that the reference library makes and takes', () => {
    const now = Date.now();
    const headers = { ...signWebhook(SECRET, 'msg_1', now, BODY) };
    expect(() => new Webhook(SECRET).verify(BODY, headers)).not.toThrow();
    expect(headers['webhook-signature']).toBe(new Webhook(SECRET).sign('msg_1', new Date(now), BODY));
  });

  it('hold for five minutes either way, by the clock that is given', () => {
    const headers = { ...signWebhook(SECRET, 'msg_1', NOW, BODY) };
    const at = (seconds: number) => verifyWebhook(SECRET, headers, BODY, NOW + seconds * 1000);
    expect(at(300)).toEqual({ ok: true, id: 'msg_1' });
    expect(at(-300)).toEqual({ ok: true, id: 'msg_1' });
    expect(at(301)).toEqual({ ok: false, reason: 'too_old' });
    expect(at(-301)).toEqual({ ok: false, reason: 'too_new' });
  });

  it('are refused for another body, id, time or secret', () => {
    const headers = { ...signWebhook(SECRET, 'msg_1', NOW, BODY) };
    const bad = { ok: false, reason: 'bad_signature' };
    expect(verifyWebhook(SECRET, headers, `${BODY} `, NOW)).toEqual(bad);
    expect(verifyWebhook(SECRET, { ...headers, 'webhook-id': 'msg_2' }, BODY, NOW)).toEqual(bad);
    const later = { ...headers, 'webhook-timestamp': String(NOW / 1000 + 1) };
    expect(verifyWebhook(SECRET, later, BODY, NOW)).toEqual(bad);
    expect(verifyWebhook(newWebhookSecret(), headers, BODY, NOW)).toEqual(bad);
    expect(verifyWebhook(SECRET, { ...headers, 'webhook-signature': 'v1,' }, BODY, NOW)).toEqual(bad);
  });

  it('are refused when a header is missing or no time', () => {
    const headers = { ...signWebhook(SECRET, 'msg_1', NOW, BODY) };
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const missing = { ...headers, [name]: undefined };
      expect(verifyWebhook(SECRET, missing, BODY, NOW)).toEqual({ ok: false, reason: 'missing_headers' });
    }
    for (const timestamp of ['soon', '1e9', '-5', '12.5']) {
      const odd = { ...headers, 'webhook-timestamp': timestamp };
      expect(verifyWebhook(SECRET, odd, BODY, NOW)).toEqual({ ok: false, reason: 'bad_timestamp' });
    }
  });

  it('may stand beside others while a secret is replaced', () => {
    const headers = { ...signWebhook(SECRET, 'msg_1', NOW, BODY) };
    const both = { ...headers, 'webhook-signature': `v1,b3RoZXI= v1a,xyz ${headers['webhook-signature']}` };
    expect(verifyWebhook(SECRET, both, BODY, NOW)).toEqual({ ok: true, id: 'msg_1' });
  });
});
