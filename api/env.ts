import type { Logger } from 'pino';
import type { ConfiguredChannels } from '../channels/send.ts';
import type { OidcEnv } from '../config/env.ts';
import type { Db } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import type { Changes } from './changes.ts';
import type { Confirmations } from './confirmations.ts';
import type { Engine } from './engine.ts';
import type { Metrics } from './metrics.ts';
import type { Principal } from './principal.ts';
import type { Auth } from './sign-in/auth.ts';

/** What the API takes from the environment. */
export interface ApiConfig {
  /** Without a slash at the end; its origin is the own address. */
  publicUrl: string;
  authSecret: string;
  oidc: OidcEnv | undefined;
  /** Addresses and networks of the reverse proxies in front. */
  trustedProxies: readonly string[];
  /** Which channels of messages have a gateway. */
  channels: ConfiguredChannels;
  /** Folder with the built screens: `admin-ui/` and `portal/`. */
  screens: string;
}

/** Everything the API reaches out to. */
export interface AppDeps {
  db: Db;
  engine: Engine;
  auth: Auth;
  changes: Changes;
  confirmations: Confirmations;
  metrics: Metrics;
  /** Epoch milliseconds. */
  clock: () => number;
  config: ApiConfig;
  log: Logger;
}

/** What each request carries: `c.get('principal')`, `c.get('deps')` and so on. */
export interface AppEnv {
  Variables: {
    deps: AppDeps;
    /** Names this call in answers and logs. */
    callId: string;
    log: Logger;
    principal: Principal | null;
    /** What the policy granted for the route's own resource and action. */
    scope: Scope;
    /** By which the sender finds out what became of the call, where that is not known. */
    idempotencyKey?: string;
  };
}
