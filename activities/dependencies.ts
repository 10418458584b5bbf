import type { Channels, ConfiguredChannels } from '../channels/channels.ts';
import type { Links } from '../channels/links.ts';
import type { Logger } from '../config/log.ts';
import type { Db } from '../db/database.ts';

/** What activities need of the world. */
export interface ActivityDependencies {
  db: Db;
  channels: Channels;
  configured: ConfiguredChannels;
  links: Links;
  log: Logger;
  /** Epoch milliseconds. */
  now: () => number;
}
