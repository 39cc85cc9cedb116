/** Waits for the request to stop: Ctrl-C, or the signal of a service manager. */

/** A second request ends the process at once. */
export function stopRequest(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return promise;
}
