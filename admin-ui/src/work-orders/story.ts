import type { TimelineEntry } from '../api/types.ts';

/** The message of a moment that concerns a work order, under `workOrderPage.timeline`. */
export function storyKey({ type, data }: TimelineEntry): string {
  switch (type) {
    case 'verified':
      return data.outcome === 'ok' ? 'verified_ok' : 'verified_rework';
    case 'reminded':
      return data.complaint === true ? 'complained' : 'reminded';
    default:
      return type;
  }
}
