import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test may make fall silent, as a network does that swallows packets. */
export interface Gate {
  /** The server's address by way of the gate. */
  url: string;
  /**
   * From now on nothing gets through: connections are taken and hear nothing, those that are open hear nothing any more,
   * not even afterwards.
   * @param after so many further packets have been let through to the server
   */
  silence(after?: number): void;
  /** New connections get through again. */
  speak(): void;
  stop(): Promise<void>;
}

/** Opens a gate in front of the server that the address names. */
export async function openGate(serverUrl: string): Promise<Gate> {
  const url = new URL(serverUrl);
  const sockets = new Set<Socket>();
  /** Grows with each silence: a connection lives in the time that it was made in. */
  let time = 0;
  let isSilent = false;
  let packetsLeft: number | null = null;

  function silence(): void {
    isSilent = true;
    packetsLeft = null;
    time += 1;
  }

  const server = createServer((near) => {
    keep(near);
    const made = time;
    if (isSilent) {
      near.resume();
      return;
    }
    const far = keep(connect(Number(url.port), url.hostname));
    const isThrough = () => made === time;
    near.on('data', (packet) => {
      if (packetsLeft !== null && packetsLeft-- === 0) silence();
      if (isThrough()) far.write(packet);
    });
    far.on('data', (packet) => {
      if (isThrough()) near.write(packet);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => {
      if (isThrough()) near.destroy();
    });
  });

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const through = new URL(serverUrl);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    silence(after) {
      if (after === undefined) silence();
      else packetsLeft = after;
    },
    speak() {
      isSilent = false;
      packetsLeft = null;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
