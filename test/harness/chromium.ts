import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Progress } from '../../config/progress.ts';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium: on PATH, from Playwright, or on Debian installed now if this is root; null if there is none. */
export async function findChromium(progress: Progress): Promise<string | null> {
  const found = (await onPath()) ?? (await fromPlaywright());
  if (found) return found;
  if (!(await canInstall())) return null;
  progress('Installing Chromium (apt-get install chromium, once)…');
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  } catch {
    return null;
  }
  return onPath();
}

async function onPath(): Promise<string | null> {
  for (const name of NAMES) {
    const answer = await run('sh', ['-c', `command -v ${name}`]).catch(() => undefined);
    if (answer?.stdout.trim()) return answer.stdout.trim();
  }
  return null;
}

async function fromPlaywright(): Promise<string | null> {
  const path = chromium.executablePath();
  return (await isThere(path)) ? path : null;
}

async function canInstall(): Promise<boolean> {
  return process.getuid?.() === 0 && (await isThere('/etc/debian_version'));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
