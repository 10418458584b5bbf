import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Webhook } from 'standardwebhooks';
import { type DemoSupplier, readDemoSupplierConfig } from './config.ts';
import { type Jobs, message, type SportelloMessage } from './jobs.ts';

const LONGEST_BODY = 256 * 1024;

/** Where Sportello's webhooks arrive: `POST /hooks/<supplier code>`, answered as soon as they are written down. */
export function createServer(dataDir: string, jobs: Jobs): Hono {
  const app = new Hono();
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.post('/hooks/:code', bodyLimit({ maxSize: LONGEST_BODY }), async (c) => {
    const { suppliers } = await readDemoSupplierConfig(dataDir);
    const supplier = suppliers.find(({ code }) => code === c.req.param('code'));
    if (!supplier) return c.json({ error: 'unknown supplier' }, 404);
    const body = await c.req.text();
    if (!isSigned(supplier, body, c.req.header())) return c.json({ error: 'bad signature' }, 401);
    const message = readMessage(body);
    if (message) await jobs.take(supplier, c.req.header('webhook-id') ?? '', message);
    return c.json({ status: 'received' }, 202);
  });
  return app;
}

function isSigned(supplier: DemoSupplier, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(supplier.secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

/** The message, or null for one that says nothing to this supplier. */
function readMessage(body: string): SportelloMessage | null {
  try {
    return message.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
