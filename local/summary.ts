import type { Up } from './bring-up.ts';

const DEMO_PASSWORD = 'sportello-demo';
const DEMO_LOGINS = [
  ['operator', 'registers and qualifies requests'],
  ['supervisor', 'also moves deadlines and reassigns'],
  ['manager', 'contracts and monthly statements'],
  ['admin', 'everything, with users and catalogue'],
  ['referent', 'the administration POLI'],
  ['referent2', 'the administration ARPAE'],
  ['supplier', 'the work orders of a supplier of POLI'],
] as const;

/** What a person needs to begin: the address, who can sign in, where to look at the engine. */
export function summary(up: Up): string {
  const lines = ['', `Sportello runs at ${up.env.publicUrl}`];
  if (up.env.demoData) {
    lines.push('', `Demo logins (password ${DEMO_PASSWORD}):`);
    lines.push(...DEMO_LOGINS.map(([who, what]) => `  ${`${who}@example.org`.padEnd(24)}${what}`));
  }
  lines.push('');
  if (up.temporalUiUrl) lines.push(`Temporal's own screens: ${up.temporalUiUrl}`);
  lines.push(`Logs: ${up.env.dataDir}/logs`, 'Ctrl-C stops everything.', '');
  return lines.join('\n');
}
