import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../../config/json-file.ts';

const supplier = z.strictObject({
  /** Last part of the address at which this supplier receives webhooks. */
  code: z.string().min(1),
  supplierId: z.string().min(1),
  secret: z.string().min(1),
});

const config = z.strictObject({
  /** Multiplies every waiting time: 0.1 is ten times as fast. */
  pace: z.number().positive().default(1),
  suppliers: z.array(supplier),
});

export type DemoSupplier = z.infer<typeof supplier>;
export type DemoSupplierConfig = z.infer<typeof config>;

const OWNER_ONLY = 0o600;

/** The suppliers that this process plays. None until the demo data has made them. */
export async function readDemoSupplierConfig(dataDir: string): Promise<DemoSupplierConfig> {
  const parsed = config.safeParse(await readJson(file(dataDir)));
  return parsed.success ? parsed.data : { pace: 1, suppliers: [] };
}

/** Tells the demo supplier whom it plays, as a real one would be told by letter. */
export async function writeDemoSupplierConfig(dataDir: string, value: z.input<typeof config>): Promise<void> {
  await writeJson(file(dataDir), config.parse(value), OWNER_ONLY);
}

function file(dataDir: string): string {
  return join(dataDir, 'demo-supplier.json');
}
