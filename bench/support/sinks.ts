import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What becomes of a message: it is taken, at once or after some milliseconds, never answered, or cut off. */
export type Reception = 'taken' | { afterMs: number } | 'hangs' | 'cut_off';

/** Servers that keep no message: a mail server, and one that is SMS gateway and supplier. They take all, unless told otherwise. */
export interface Sinks {
  smtpUrl: string;
  httpUrl: string;
  /** How HTTP calls are received, by their path. */
  receive: (path: string) => Reception;
  /** Whether who connects to the mail server is greeted. */
  greets: boolean;
  stop(): Promise<void>;
}

export async function startSinks(): Promise<Sinks> {
  const http = createServer(async (request, response) => {
    request.resume();
    await new Promise((done) => request.on('end', done));
    const reception = sinks.receive(request.url ?? '');
    if (reception === 'hangs') return;
    if (reception === 'cut_off') return void response.destroy();
    if (typeof reception === 'object') await sleep(reception.afterMs);
    response.writeHead(204).end();
  });
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  const door = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    if (sinks.greets) mail.server.emit('connection', socket);
    else setTimeout(() => socket.destroy(), 60_000).unref();
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  const port = (address: unknown) => (address as AddressInfo).port;
  const sinks: Sinks = {
    smtpUrl: `smtp://127.0.0.1:${port(door.address())}`,
    httpUrl: `http://127.0.0.1:${port(http.address())}`,
    receive: () => 'taken',
    greets: true,
    async stop() {
      http.closeAllConnections();
      http.close();
      door.close();
    },
  };
  return sinks;
}
