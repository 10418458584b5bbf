import pg from 'pg';

const RECONNECT_MS = 500;
/** A connection that was cut without a word says nothing for ever: it is asked. */
const ASK_EVERY_MS = 10_000;
const ANSWERS_WITHIN_MS = 5000;

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens to a channel of Postgres on a connection of its own, which is made anew when it breaks or falls silent.
 * `onNews` is called for each notification, and after each (re)connection with null: something may have been missed
 * meanwhile.
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
  let asking: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: `sportello-listen-${channel}`,
      connectionTimeoutMillis: ANSWERS_WITHIN_MS,
      query_timeout: ANSWERS_WITHIN_MS,
      keepAlive: true,
    });
    let lost = false;
    const again = (error?: Error) => {
      if (lost || stopped) return;
      lost = true;
      clearInterval(asking);
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
      if (lost || stopped) return;
      asking = setInterval(() => fresh.query('select 1').catch(again), ASK_EVERY_MS);
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
      clearInterval(asking);
      await client?.end().catch(() => undefined);
    },
  };
}
