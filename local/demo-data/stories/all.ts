import type { Story } from '../story.ts';
import { ARPAE } from './arpae.ts';
import { H24 } from './h24.ts';
import { POLI } from './poli.ts';

/** Every request of the demo, those that take longest first: they wait for suppliers while the others are made. */
export const STORIES: Story[] = [...POLI, ...ARPAE, ...H24].sort((a, b) => patience(b) - patience(a));

function patience({ steps }: Story): number {
  return steps.filter((step) => step.do === 'await').length;
}
