import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../env.ts';

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
