/** A real mail server for tests: it keeps the letters that arrive, and can refuse them. */
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Who or what wrote it: `auto-generated` for machines. */
  autoSubmitted: unknown;
}

export interface MailServer {
  /** What the service is configured with to use it. */
  settings: { smtpUrl: string; mailFrom: string };
  letters: Letter[];
  /** The next letter to an address, among those that nobody has taken yet. */
  letterTo(address: string): Promise<Letter>;
  close(): Promise<void>;
}

/** Mailboxes that begin with `full.` are refused, in words that name the address. */
export async function testMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
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
        });
        done();
        waiting.splice(0).forEach((tell) => tell());
      }, done);
    },
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('full.')) return done();
      return done(
        Object.assign(new Error(`<${address}> has a full mailbox`), { responseCode: 552 }),
      );
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as { port: number }).port),
    );
  });
  return {
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kuntatutka@example.org' },
    letters,
    async letterTo(address) {
      for (;;) {
        const found = letters.find((letter) => letter.to === address && !taken.has(letter));
        if (found !== undefined) {
          taken.add(found);
          return found;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
