import type { Change } from '../../db/stream/changes.ts';

/** What a page is told: which things of a resource changed. */
export interface News {
  resource: string;
  ids: string[];
}

/** News that wait to be sent, joined by resource so that a burst makes few messages. */
export interface Gathered {
  add(changes: readonly Change[]): void;
  /** Everything that waits, and the newest entry of the change log it goes up to. */
  take(): { lastId: string; news: News[] } | null;
}

export function gatherNews(): Gathered {
  let waiting = new Map<string, Set<string>>();
  let newest = 0n;
  return {
    add(changes) {
      for (const { id, resource, ids } of changes) {
        const known = waiting.get(resource) ?? new Set();
        for (const one of ids) known.add(one);
        waiting.set(resource, known);
        if (BigInt(id) > newest) newest = BigInt(id);
      }
    },
    take() {
      if (waiting.size === 0) return null;
      const news = [...waiting].map(([resource, ids]) => ({ resource, ids: [...ids] }));
      waiting = new Map();
      return { lastId: String(newest), news };
    },
  };
}
