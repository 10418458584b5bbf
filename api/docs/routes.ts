import { serveStatic } from '@hono/node-server/serve-static';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import type { AppEnv } from '../env.ts';
import { describeApi } from '../openapi/describe.ts';
import { createRoutes, defineRoute, json } from '../route.ts';

const description = defineRoute('get', '/api/openapi.json', {
  summary: 'This description',
  access: 'public',
  tag: 'reference',
  responses: { 200: json(z.looseObject({}), 'OpenAPI 3.1') },
});

const page = defineRoute('get', '/api/docs', {
  summary: 'The reference as a page',
  access: 'public',
  tag: 'reference',
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
});

/** The bundle's badge of a validator elsewhere is left out. */
const INITIALIZER = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });`;

/** The reference; nothing on its page comes from other hosts. @param app the whole API */
export function docsRoutes(app: OpenAPIHono<AppEnv>): OpenAPIHono<AppEnv> {
  let described: object | undefined;
  const routes = createRoutes();
  routes.openapi(description, (c) => {
    described ??= describeApi(app);
    return c.json(described as Record<string, unknown>, 200);
  });
  routes.openapi(page, (c) => c.html(referencePage().toString(), 200));
  routes.get('/api/docs/initialize.js', (c) =>
    c.body(INITIALIZER, 200, { 'content-type': 'text/javascript' }),
  );
  routes.get(
    '/api/docs/:file{swagger-ui(-bundle)?\\.(js|css)}',
    serveStatic({
      root: getAbsoluteFSPath(),
      rewriteRequestPath: (path) => path.replace('/api/docs', ''),
      onFound: (_, c) => c.header('cache-control', 'no-cache'),
    }),
  );
  return routes;
}

function referencePage() {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sportello: API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/initialize.js"></script>
  </body>
</html>`;
}
