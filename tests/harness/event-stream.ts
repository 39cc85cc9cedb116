/** Reads a stream of server-sent events over a real connection, as a browser would. */

export interface EventStream {
  status: number;
  headers: Headers;
  /** How many pieces of news have come. */
  news(): number;
  /** Everything that has come, as it was sent. */
  text(): string;
  /** Has the service ended it? */
  hasEnded(): boolean;
  /** Leaves, as a closed page does. */
  leave(): Promise<void>;
}

/** Opens the address with the person's cookie. What is no stream is read to its end. */
export async function openStream(address: string, cookie: string): Promise<EventStream> {
  const leaving = new AbortController();
  const answer = await fetch(address, { headers: { cookie }, signal: leaving.signal });
  let text = '';
  let hasEnded = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
  })()
    .catch(() => {})
    .finally(() => {
      hasEnded = true;
    });
  return {
    status: answer.status,
    headers: answer.headers,
    news: () => text.split('event: news\n').length - 1,
    text: () => text,
    hasEnded: () => hasEnded,
    async leave() {
      leaving.abort();
      await reading;
    },
  };
}
