import { pino } from 'pino';
import type { AppDeps } from '../env.ts';

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
