import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSignedId, signedId } from '../../channels/signed-id.ts';

const SECRET = 'a secret that signs sessions too, 32 characters';

describe('survey tokens', () => {
  it('name their survey to who has the secret, and to nobody else', () => {
    fc.assert(
      fc.property(fc.uuid(), (surveyId) => {
        const token = signedId(SECRET, 'survey', surveyId);
        expect(readSignedId(SECRET, 'survey', token)).toBe(surveyId);
        expect(readSignedId(`${SECRET}!`, 'survey', token)).toBeNull();
        expect(encodeURIComponent(token)).toBe(token);
      }),
    );
  });

  it('are refused when anything is changed', () => {
    const surveyId = '01936f2e-1111-7abc-8def-0123456789ab';
    const token = signedId(SECRET, 'survey', surveyId);
    const [, signature] = token.split('.');
    const others = ['', '.', surveyId, `${surveyId}.`, `${token}.x`, `${token}A`, token.slice(0, -2)];
    others.push(`01936f2e-1111-7abc-8def-0123456789ac.${signature}`, `x.${signature}`, ` ${token}`);
    for (const other of others) expect(readSignedId(SECRET, 'survey', other)).toBeNull();
  });

  it('sign nothing but surveys: the bare HMAC of an id is none', async () => {
    const { createHmac } = await import('node:crypto');
    const surveyId = '01936f2e-1111-7abc-8def-0123456789ab';
    const bare = createHmac('sha256', SECRET).update(surveyId).digest('base64url');
    expect(readSignedId(SECRET, 'survey', `${surveyId}.${bare}`)).toBeNull();
  });
});
