/** What the server says changed. */
export interface Change {
  resource: string;
  ids: string[];
}

export interface StreamHandlers {
  onChange(change: Change): void;
  /** Connected; `missed` when changes may have been missed since the connection before. */
  onOpen(missed: boolean): void;
  onLost(): void;
}

const RETRY_MS = [1000, 2000, 5000, 10_000];
/** A page that nobody looks at gives its connection back after a while: browsers allow few to one server. */
const HIDDEN_MS = 30_000;

/** Listens to `/api/stream` for as long as the page is seen; answers how to stop. */
export function openStream(handlers: StreamHandlers): () => void {
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
