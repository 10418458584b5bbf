import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setLiveStatus } from './status.ts';
import { type Change, openStream } from './stream.ts';

/** Changes of a burst are read together. */
const GATHER_MS = 350;

/**
 * Keeps what is on screen up to date: a changed record is read again where it is shown, and the lists that may hold it
 * in the background. What nobody looks at is only marked as old.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const waiting = new Map<string, Set<string>>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const apply = () => {
      timer = undefined;
      for (const [resource, ids] of waiting) invalidate(queries, resource, ids);
      waiting.clear();
    };
    const stop = openStream({
      onChange: ({ resource, ids }: Change) => {
        const name = addressName(resource);
        const known = waiting.get(name) ?? new Set();
        for (const id of ids) known.add(id);
        waiting.set(name, known);
        timer ??= setTimeout(apply, GATHER_MS);
      },
      onOpen: (missed) => {
        setLiveStatus('on');
        if (missed) void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      },
      onLost: () => setLiveStatus('off'),
    });
    return () => {
      clearTimeout(timer);
      stop();
      setLiveStatus('connecting');
    };
  }, [queries]);
}

/** What the numbers of the start page count. */
const COUNTED_AT_START = ['requests', 'notifications', 'statements'];

/** `workOrders` in the stream is `work-orders` in addresses. */
function addressName(resource: string): string {
  return resource.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function invalidate(queries: QueryClient, resource: string, ids: ReadonlySet<string>): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [of, kind, which] }) => {
      if (of === 'dashboard') return COUNTED_AT_START.includes(resource);
      if (of !== resource) return false;
      if (kind === 'detail') return ids.has(String(which));
      if (kind === 'getOne') return ids.has(idOf(which));
      return kind === 'getList' || kind === 'getMany' || kind === 'getManyReference';
    },
  });
}

function idOf(which: unknown): string {
  return typeof which === 'object' && which !== null && 'id' in which ? String(which.id) : '';
}
