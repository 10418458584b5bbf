import pg from 'pg';

const RECONNECT_MS = 500;

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens to a channel of Postgres on a connection of its own, which is made anew when it breaks. `onNews` is called
 * for each notification, and after each (re)connection with null: something may have been missed meanwhile.
 */
export function listen(
  databaseUrl: string,
  channel: string,
  onNews: (payload: string | null) => void,
  onTrouble: (error: Error) => void,
): Listener {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: `sportello-listen-${channel}`,
    });
    let lost = false;
    const again = (error?: Error) => {
      if (lost || stopped) return;
      lost = true;
      if (error) onTrouble(error);
      fresh.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), RECONNECT_MS);
    };
    fresh.on('error', again);
    fresh.on('end', () => again());
    fresh.on('notification', ({ payload }) => onNews(payload ?? ''));
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      onNews(null);
    } catch (error) {
      again(error as Error);
    }
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
