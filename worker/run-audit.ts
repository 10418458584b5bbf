import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RunAudit } from '../activities/dependencies.ts';
import type { AuditProgress, AuditResult } from '../domain/service-levels/audit.ts';

const PROGRAM = fileURLToPath(new URL('../audit/main.ts', import.meta.url));
/** So much of what the program complains of is kept. */
const COMPLAINTS_LENGTH = 2000;

/**
 * Audits in a process of its own, at a low priority: what goes on for people goes first. One at a time; the others
 * wait for their turn.
 */
export function auditInProcess(): RunAudit {
  let turn: Promise<unknown> = Promise.resolve();
  return (asked, onProgress, signal) => {
    const result = turn.then(() => run(asked, onProgress, signal));
    turn = result.catch(() => undefined);
    return result;
  };
}

/** @throws with what the program says, where it could not look */
async function run(
  { contractId, month }: Parameters<RunAudit>[0],
  onProgress: (progress: AuditProgress) => void,
  signal: AbortSignal,
): Promise<AuditResult> {
  signal.throwIfAborted();
  const words = ['--import', 'tsx', PROGRAM, '--contract', contractId, '--month', month, '--json'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], signal });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The audit has no output.');
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let result: AuditResult | null = null;
  let complaints = '';
  createInterface(stdout).on('line', (line) => {
    const said = JSON.parse(line) as { progress?: AuditProgress; result?: AuditResult };
    if (said.progress) onProgress(said.progress);
    if (said.result) result = said.result;
  });
  stderr.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk}`.slice(-COMPLAINTS_LENGTH);
  });
  // Rejects where the process could not be started, or was told to stop.
  await once(child, 'close');
  if (result === null) throw new Error(complaints.trim() || 'The audit ended without a result.');
  return result;
}
