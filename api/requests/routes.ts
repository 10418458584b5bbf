import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../env.ts';
import { createRoutes } from '../route.ts';
import { requestCollectionRoutes } from './collection-routes.ts';
import { requestCommandRoutes } from './command-routes.ts';
import { requestReadingRoutes } from './reading-routes.ts';

/** Everything about requests: registering, lists and export, one request and what belongs to it, its commands. */
export function requestRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .route('/', requestCollectionRoutes(deps))
    .route('/', requestReadingRoutes(deps))
    .route('/', requestCommandRoutes());
}
