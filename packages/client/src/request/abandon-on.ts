/** Gives up waiting for what others wait for as well: rejects with the signal's reason once it aborts. */
export async function abandonOn<T>(signal: AbortSignal, wanted: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise: abandoned, reject } = Promise.withResolvers<never>();
  const give = () => reject(signal.reason);
  signal.addEventListener('abort', give);
  try {
    return await Promise.race([wanted, abandoned]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}
