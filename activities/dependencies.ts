import type { Links } from '../channels/links.ts';
import type { ConfiguredChannels } from '../channels/send.ts';
import type { Logger } from '../config/log.ts';
import type { Db } from '../db/database.ts';
import type { AuditProgress, AuditResult } from '../domain/service-levels/audit.ts';

/**
 * Audits a month of a contract from histories and journal.
 * @throws where it could not look, or was told to stop
 */
export type RunAudit = (
  asked: { contractId: string; month: string },
  onProgress: (progress: AuditProgress) => void,
  signal: AbortSignal,
) => Promise<AuditResult>;

/** What activities need of the world. */
export interface ActivityDependencies {
  db: Db;
  configured: ConfiguredChannels;
  links: Links;
  log: Logger;
  runAudit: RunAudit;
  /** Epoch milliseconds. */
  now: () => number;
}
