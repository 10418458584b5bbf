import { Box } from '@mui/material';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { Icon } from '../components/Icon.tsx';
import { token } from './theme/tokens.ts';

/** Says when the page no longer hears of changes; a quiet dot while it does. */
export function LiveMark() {
  const translate = useTranslate();
  const status = useLiveStatus();
  const text = translate(`app.live.${status}`);
  return (
    <Box
      role="status"
      title={text}
      sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.75rem', color: token('warnInk') }}
    >
      {status === 'off' ? (
        <>
          <Icon name="offline" size={17} />
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {text}
          </Box>
        </>
      ) : (
        <>
          <Box
            aria-hidden
            sx={{
              width: 8,
              height: 8,
              borderRadius: '50%',
              bgcolor: token(status === 'on' ? 'ok' : 'lineStrong'),
            }}
          />
          <span className="sp-hidden">{text}</span>
        </>
      )}
    </Box>
  );
}

type LiveStatus = 'connecting' | 'on' | 'off';

let status: LiveStatus = 'connecting';
const listeners = new Set<() => void>();

function setLiveStatus(next: LiveStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}

/** Whether this page hears of changes as they happen. */
function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => status,
  );
}

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

/** What the server says changed. */
interface Change {
  resource: string;
  ids: string[];
}

interface StreamHandlers {
  onChange(change: Change): void;
  /** Connected; `missed` when changes may have been missed since the connection before. */
  onOpen(missed: boolean): void;
  onLost(): void;
}

const RETRY_MS = [1000, 2000, 5000, 10_000];
/** A page that nobody looks at gives its connection back after a while: browsers allow few to one server. */
const HIDDEN_MS = 30_000;

/** Listens to `/api/stream` for as long as the page is seen; answers how to stop. */
function openStream(handlers: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let connectedBefore = false;

  function connect() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource('/api/stream');
    source.onopen = () => {
      failures = 0;
      handlers.onOpen(connectedBefore);
      connectedBefore = true;
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const change = readChange(event.data);
      if (change) handlers.onChange(change);
    };
    source.onerror = () => {
      handlers.onLost();
      disconnect();
      timer = setTimeout(connect, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
    };
  }

  function disconnect() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function onVisibility() {
    if (document.visibilityState === 'visible') {
      if (source === null) connect();
      else clearTimeout(timer);
    } else {
      clearTimeout(timer);
      timer = setTimeout(disconnect, HIDDEN_MS);
    }
  }

  connect();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    disconnect();
  };
}

function readChange(text: string): Change | null {
  try {
    const value = JSON.parse(text) as Partial<Change>;
    return typeof value.resource === 'string' && Array.isArray(value.ids)
      ? { resource: value.resource, ids: value.ids }
      : null;
  } catch {
    return null;
  }
}
