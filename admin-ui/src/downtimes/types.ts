import type { components } from '../generated/api.d.ts';

export type Downtime = components['schemas']['Downtime'];
