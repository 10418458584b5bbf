import { cpus, platform, release, totalmem } from 'node:os';

/** What the figures were measured on. */
export function describeMachine() {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    at: new Date().toISOString(),
  };
}
