import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Servers that take every message and keep none: a mail server, and one that is SMS gateway and supplier. */
export interface Sinks {
  smtpUrl: string;
  httpUrl: string;
  stop(): Promise<void>;
}

export async function startSinks(): Promise<Sinks> {
  const http = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  const port = (address: unknown) => (address as AddressInfo).port;
  return {
    smtpUrl: `smtp://127.0.0.1:${port(smtp.server.address())}`,
    httpUrl: `http://127.0.0.1:${port(http.address())}`,
    async stop() {
      http.closeAllConnections();
      await Promise.all([
        new Promise((done) => http.close(done)),
        new Promise<void>((done) => smtp.close(() => done())),
      ]);
    },
  };
}
