import type { ServiceEnv } from './env.ts';

/** The part of the Temporal SDK's connection options that comes from the environment, alike for client and worker. */
export interface TemporalConnectionOptions {
  address: string;
  tls: boolean;
  apiKey?: string;
}

/** How to reach the engine; an API key is only ever sent over TLS. */
export function temporalConnectionOptions(
  env: Pick<ServiceEnv, 'temporalAddress' | 'temporalTls' | 'temporalApiKey'>,
): TemporalConnectionOptions {
  const { temporalAddress: address, temporalApiKey: apiKey } = env;
  return apiKey ? { address, tls: true, apiKey } : { address, tls: env.temporalTls };
}
