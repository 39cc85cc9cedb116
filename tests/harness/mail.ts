/** A real mail server for tests: it keeps the letters that arrive, and can refuse them. */
import type { Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Who or what wrote it: `auto-generated` for machines. */
  autoSubmitted: unknown;
  /** Whom an answer reaches. */
  replyTo: string | null;
  messageId: string;
}

export interface MailServer {
  /** What the service is configured with to use it. */
  settings: { smtpUrl: string; mailFrom: string };
  letters: Letter[];
  /** Has it no time for mailboxes that begin with `busy.`? */
  isBusy: boolean;
  /** The next letter to an address, among those that nobody has taken yet. */
  letterTo(address: string): Promise<Letter>;
  close(): Promise<void>;
}

/**
 * Mailboxes that begin with `full.` are refused, in words that name the address. Of a letter to
 * `lost.` the connection breaks before the server says that it has taken it, and a letter to
 * `slow.` is never said to be taken.
 */
export async function testMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const state = { isBusy: true };
  const connections = new Set<Socket>();
  const taken = new Set<Letter>();
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then((letter) => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          subject: letter.subject ?? '',
          text: letter.text ?? '',
          autoSubmitted: letter.headers.get('auto-submitted'),
          replyTo: letter.replyTo?.value[0]?.address ?? null,
          messageId: letter.messageId ?? '',
        });
        const { to } = letters.at(-1)!;
        if (to.startsWith('lost.')) for (const each of connections) each.destroy();
        else if (!to.startsWith('slow.')) done();
        waiting.splice(0).forEach((tell) => tell());
      }, done);
    },
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('full.')) return done(refusal(`<${address}> has a full mailbox`, 552));
      if (address.startsWith('busy.') && state.isBusy) return done(refusal('come again', 451));
      return done();
    },
  });
  server.server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as { port: number }).port),
    );
  });
  return Object.assign(state, {
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kuntatutka@example.org' },
    letters,
    async letterTo(address: string) {
      for (;;) {
        const found = letters.find((letter) => letter.to === address && !taken.has(letter));
        if (found !== undefined) {
          taken.add(found);
          return found;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const each of connections) each.destroy();
      }),
  });
}

function refusal(words: string, responseCode: number): Error {
  return Object.assign(new Error(words), { responseCode });
}
