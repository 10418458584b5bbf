import { type LogLevel, Runtime } from '@temporalio/worker';
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
  const write = (level: LogLevel, message: string, meta?: object) => log[LEVELS[level]](meta ?? {}, message);
  Runtime.install({
    logger: {
      log: write,
      trace: (message, meta) => write('TRACE', message, meta),
      debug: (message, meta) => write('DEBUG', message, meta),
      info: (message, meta) => write('INFO', message, meta),
      warn: (message, meta) => write('WARN', message, meta),
      error: (message, meta) => write('ERROR', message, meta),
    },
    shutdownSignals: [],
  });
}
