import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { cookieOf, type InProcess, startInProcess } from './in-process.ts';

let provider: IdentityProvider;
let api: InProcess;

beforeAll(async () => {
  provider = await startIdentityProvider();
  api = await startInProcess({ oidc: provider.env });
  await api.signedIn({ role: 'manager', email: 'known@example.org' });
  await api.signedIn({ role: 'operator', email: 'disabled@example.org' });
  await api.db
    .updateTable('users')
    .set({ active: false })
    .where('email', '=', 'disabled@example.org')
    .execute();
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

/** The whole way: to the provider and back. */
async function comeFromProvider(email: string) {
  const start = await api.call('POST', '/api/auth/sign-in/social', {
    body: { provider: 'oidc', callbackURL: '/' },
  });
  expect(start.status, JSON.stringify(start.body)).toBe(200);
  const person = { sub: `sub-${email}`, email, email_verified: true, name: 'Somebody' };
  const back = provider.vouch(start.body.url, person);
  return api.call('GET', back, { headers: { cookie: cookieOf(start) } });
}

describe('the organisation’s identity provider', () => {
  test('is offered where it is configured', async () => {
    expect((await api.call('GET', '/api/auth/ways')).body).toEqual({ password: true, provider: 'oidc' });
  });

  test('lets in whom an administrator has made a user, again and again', async () => {
    for (const _ of [1, 2]) {
      const answer = await comeFromProvider('known@example.org');
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).not.toContain('error');
      const me = await api.call('GET', '/api/me', { as: cookieOf(answer) });
      expect(me.body.user).toMatchObject({ email: 'known@example.org', role: 'manager' });
    }
  });

  test.each(['stranger@example.org', 'disabled@example.org'])('does not let in %s', async (email) => {
    const answer = await comeFromProvider(email);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
    expect((await api.call('GET', '/api/me', { as: cookieOf(answer) })).status).toBe(401);
    const people = await api.db.selectFrom('users').select('id').where('email', '=', email).execute();
    expect(people.length).toBe(email.startsWith('disabled') ? 1 : 0);
  });

  test('sends nobody to other sites', async () => {
    for (const callbackURL of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const answer = await api.call('POST', '/api/auth/sign-in/social', {
        body: { provider: 'oidc', callbackURL },
      });
      expect(answer.status).toBe(422);
    }
  });
});
