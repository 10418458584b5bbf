import type { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import type { AppDeps, AppEnv } from '../env.ts';

const INFO = {
  title: 'Sportello',
  version: '1',
  description: `JSON in camel case; instants ISO 8601 in UTC; durations ISO 8601; money in cents of EUR.
People have a session cookie, programs send \`Authorization: Bearer <key>\`. Errors are RFC 9457 problems with a stable \`code\`.
Changing a thing needs \`If-Match\` with its ETag; a POST that creates honours \`Idempotency-Key\`.`,
};

/** The description of everything the app serves, in OpenAPI 3.1. */
export function describeApi(app: OpenAPIHono<AppEnv>): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sportello.session_token',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/' }],
    security: [{ session: [] }, { key: [] }],
  });
}

/** Dependencies for an app that is only described, never called: whatever is asked of them is a defect. */
export function describedOnly(): AppDeps {
  const never = (name: string) =>
    new Proxy({} as never, {
      get: () => {
        throw new Error(`An app that is only described has no ${name}.`);
      },
    });
  return {
    db: never('database'),
    engine: never('engine'),
    auth: never('sign-in'),
    changes: never('changes'),
    confirmations: never('confirmations'),
    metrics: never('metrics'),
    clock: () => 0,
    config: {
      publicUrl: 'http://localhost',
      authSecret: '',
      oidc: undefined,
      trustedProxies: [],
      channels: { email: false, sms: false },
      screens: '',
    },
    log: pino({ level: 'silent' }),
  };
}
