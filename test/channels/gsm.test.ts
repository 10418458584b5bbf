import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSms, SMS_LENGTH, toGsm } from '../../channels/notifications/gsm.ts';

/** Letters, digits and signs that one septet holds, as far as these texts use them. */
const GSM = /^[\n\r -Z_a-zÄÖÑÜ§äöñüà¡¿£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤@]*$/;

describe('text messages', () => {
  it('keep Italian letters and give stand-ins for the rest', () => {
    expect(toGsm('perché è così: l’aria, «già» più')).toBe('perché è così: l\'aria, "già" più');
    expect(toGsm('È – 10 € […] 🙂')).toBe('E - 10 EUR (...) ?');
  });

  it('never leave the GSM alphabet, and toGsm changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const gsm = toGsm(text);
        expect(gsm).toMatch(GSM);
        expect(toGsm(gsm)).toBe(gsm);
      }),
    );
  });

  it('fit into one message, whatever the variable part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (subject) => {
        const text = fitSms(subject, (part) => `Sportello: nuova segnalazione. ${part}. entro 23/11 10:15`);
        expect(text.length).toBeLessThanOrEqual(SMS_LENGTH);
        expect(text.endsWith('entro 23/11 10:15')).toBe(true);
        expect(text).toMatch(GSM);
      }),
    );
  });

  it('cut what is too long and say so', () => {
    expect(fitSms('a'.repeat(300), (part) => `x ${part} y`)).toBe(`x ${'a'.repeat(153)}... y`);
  });
});
