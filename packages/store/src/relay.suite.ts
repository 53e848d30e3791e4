import { connect, createServer, type Socket } from 'node:net';

/** A port through which a server is reached, until it is not. */
export interface Relay {
  readonly port: number;
  /** Takes connections and what is said on them, and passes nothing on, as a network does that has lost the server. */
  mute(): void;
  /** Passes on what new connections say; those that were muted stay so. */
  unmute(): void;
  close(): void;
}

/** Opens a port of 127.0.0.1 that leads to another. */
export async function openRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isMuted = false;
  const relay = createServer((near) => {
    near.on('error', () => {});
    sockets.add(near);
    if (isMuted) return;
    const far = connect(to, '127.0.0.1').on('error', () => near.destroy());
    sockets.add(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve);
  });
  const address = relay.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    mute() {
      isMuted = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    unmute() {
      isMuted = false;
    },
    close() {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
