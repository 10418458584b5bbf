import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcEnv } from '../../../config/env.ts';

/** Whom the provider vouches for. */
export interface Vouched {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

export interface IdentityProvider {
  env: OidcEnv;
  /** Signs in at the provider; answers the address that it sends the browser back to. */
  vouch(authorizeUrl: string, person: Vouched): string;
  stop(): Promise<void>;
}

/** An OpenID Connect provider for tests: discovery, keys, the exchange of codes for signed tokens. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientId = 'sportello';
  const codes = new Map<string, { person: Vouched; nonce: string | null }>();
  const tokens = new Map<string, Vouched>();
  let issuer = '';

  const server = createServer(async (request, response) => {
    const answer = (body: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    const { pathname } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') {
      answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      });
    } else if (pathname === '/keys') {
      answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    } else if (pathname === '/token') {
      let form = '';
      for await (const chunk of request) form += chunk;
      const granted = codes.get(new URLSearchParams(form).get('code') ?? '');
      if (!granted) {
        response.statusCode = 400;
        return answer({ error: 'invalid_grant' });
      }
      const access = randomUUID();
      tokens.set(access, granted.person);
      answer({
        access_token: access,
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken({ ...granted.person, ...(granted.nonce ? { nonce: granted.nonce } : {}) }),
      });
    } else if (pathname === '/userinfo') {
      answer(tokens.get((request.headers.authorization ?? '').replace('Bearer ', '')) ?? {});
    } else {
      response.statusCode = 404;
      response.end();
    }
  });

  function idToken(claims: object): string {
    const now = Math.floor(Date.now() / 1000);
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const body = { iss: issuer, aud: clientId, iat: now, exp: now + 300, ...claims };
    const signed = `${encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encode(body)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { issuer, clientId, clientSecret: 'a-client-secret' },
    vouch(authorizeUrl, person) {
      const asked = new URL(authorizeUrl).searchParams;
      const code = randomUUID();
      codes.set(code, { person, nonce: asked.get('nonce') });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      return `${back.pathname}${back.search}`;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
