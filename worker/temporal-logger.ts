import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker';
import type { Logger } from '../config/log.ts';

const LEVELS: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** Makes the SDK log through the process's own logger. Called once, before any worker is made. */
export function installTemporalLogger(log: Logger): void {
  const logger = new DefaultLogger('TRACE', ({ level, message, meta }) =>
    log[LEVELS[level]](meta ?? {}, message),
  );
  Runtime.install({ logger, shutdownSignals: [] });
}
