import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a receiver does with a message. */
type Mode = 'takes' | 'hangs' | 'refuses' | 'cuts_off' | { takesAfterMs: number };

interface Call {
  path: string;
  id: string;
  body: string;
}

/** An HTTP server that programs of suppliers and the SMS gateway stand for. */
export function httpReceiver() {
  const received: Call[] = [];
  const taken: Call[] = [];
  const held = new Set<ServerResponse>();
  const state = { mode: 'takes' as Mode | ((path: string) => Mode), answer: 200 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const id = String(request.headers['webhook-id'] ?? request.headers['idempotency-key']);
    const call = { path: request.url ?? '', id, body: Buffer.concat(chunks).toString() };
    received.push(call);
    const mode = typeof state.mode === 'function' ? state.mode(call.path) : state.mode;
    if (mode === 'hangs') return void held.add(response);
    if (mode === 'cuts_off') return void response.destroy();
    if (typeof mode === 'object') await sleep(mode.takesAfterMs);
    if (mode !== 'refuses' && state.answer === 200) taken.push(call);
    response.writeHead(mode === 'refuses' ? 503 : state.answer).end();
  });
  return Object.assign(state, {
    received,
    taken,
    listen: () => listening(server),
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** A mail server behind a door that may stay shut: connections are taken, and nobody greets. */
export function mailReceiver() {
  const ids: string[] = [];
  const sockets = new Set<Socket>();
  const real = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      simpleParser(stream).then((mail) => {
        ids.push(/<(.*)@/.exec(mail.messageId ?? '')?.[1] ?? '');
        callback();
      }, callback);
    },
  });
  const state = { greets: true };
  const door = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (state.greets) real.server.emit('connection', socket);
  });
  return Object.assign(state, {
    ids: () => ids,
    listen: () => listening(door),
    url: () => `smtp://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => door.close(() => resolve()));
    },
  });
}

function listening(server: Server | ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}
