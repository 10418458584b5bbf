import type { OpenAPIHono } from '@hono/zod-openapi';
import { administrationRoutes } from './administrations/routes.ts';
import { apiKeyRoutes } from './api-keys/routes.ts';
import { assetRoutes } from './assets/routes.ts';
import { auditRoutes } from './audits/routes.ts';
import { readBody } from './body.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { callContext } from './call.ts';
import { callRoutes } from './calls/routes.ts';
import { categoryRoutes } from './categories/routes.ts';
import { compressed } from './compression.ts';
import { contractRoutes } from './contracts/routes.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import { deliveryEndpointRoutes } from './delivery-endpoints/routes.ts';
import { docsRoutes } from './docs/routes.ts';
import { downtimeRoutes } from './downtimes/routes.ts';
import type { AppDeps, AppEnv } from './env.ts';
import { handleError, handleNotFound } from './errors.ts';
import { healthRoutes } from './health/routes.ts';
import { holidayRoutes } from './holidays/routes.ts';
import { importedRequestRoutes } from './imported-requests/routes.ts';
import { inboundRoutes } from './inbound/routes.ts';
import { meRoutes } from './me/routes.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { createRoutes } from './route.ts';
import { savedViewRoutes } from './saved-views/routes.ts';
import { requireOwnOrigin, securityHeaders } from './security.ts';
import { serviceCentreRoutes } from './service-centres/routes.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { readPrincipal } from './sign-in/session.ts';
import { siteRoutes } from './sites/routes.ts';
import { statementRoutes } from './statements/routes.ts';
import { screens } from './static.ts';
import { streamRoutes } from './stream/routes.ts';
import { supplierRoutes } from './suppliers/routes.ts';
import { surveyRoutes } from './surveys/routes.ts';
import { CALL_WITHIN_MS, within } from './time-limits.ts';
import { userRoutes } from './users/routes.ts';
import { verificationRoutes } from './verifications/routes.ts';
import { workOrderRoutes } from './work-orders/routes.ts';

/**
 * The whole HTTP surface. In this order a call is named and measured, gets its headers, is answered compressed where
 * that pays, is checked for a foreign origin, its body is read, its time begins to run, who asks is found, and the route
 * decides by the policy table before it looks at anything.
 */
export function createApp(deps: AppDeps): OpenAPIHono<AppEnv> {
  const app = createRoutes();
  app.onError(handleError);
  app.notFound(handleNotFound);
  app.use(callContext(deps));
  app.use(securityHeaders(deps.config.publicUrl));
  app.use('/api/*', compressed());
  app.use('/api/*', requireOwnOrigin());
  app.use('/api/*', readBody());
  app.use('/api/*', within(CALL_WITHIN_MS));
  app.use('/api/*', async (c, next) => {
    c.set('principal', await readPrincipal(c));
    await next();
  });
  const resources = [
    signInRoutes,
    meRoutes,
    administrationRoutes,
    contractRoutes,
    calendarRoutes,
    holidayRoutes,
    categoryRoutes,
    siteRoutes,
    assetRoutes,
    supplierRoutes,
    serviceCentreRoutes,
    userRoutes,
    apiKeyRoutes,
    requestRoutes,
    workOrderRoutes,
    inboundRoutes,
    surveyRoutes,
    verificationRoutes,
    statementRoutes,
    auditRoutes,
    notificationRoutes,
    deliveryEndpointRoutes,
    dashboardRoutes,
    savedViewRoutes,
    callRoutes,
    downtimeRoutes,
    importedRequestRoutes,
    streamRoutes,
    healthRoutes,
  ];
  for (const routes of resources) app.route('/', routes(deps));
  app.route('/', docsRoutes(app));
  app.route('/', screens(deps));
  return app;
}
