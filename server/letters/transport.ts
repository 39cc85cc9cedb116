/** Hands letters to the mail server over connections that are kept, and tells what became of each. */
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { WrittenLetter } from './writer.ts';

/** What became of an attempt. A server's sentence may name people, so only its code is told. */
export type Outcome =
  /** The server has taken the letter over. */
  | { state: 'sent'; code: number | null }
  /** The server refuses this letter, or its reader, for good. */
  | { state: 'failed'; code: number }
  /** The letter has certainly not gone out, and may another time. */
  | { state: 'waiting'; code: number | null }
  /** The letter was on its way when the connection broke. */
  | { state: 'uncertain'; code: null };

export interface LetterTransport {
  /** Never throws. */
  hand(letter: WrittenLetter, envelope: { to: string; messageId: string }): Promise<Outcome>;
  /** Letters on their way come to their end first. */
  close(): void;
}

/** How many letters are on their way at once: what any mail server puts up with. */
export const lettersAtOnce = 2;
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

interface MailFault {
  responseCode?: number;
  /** The command of SMTP that was refused. */
  command?: string;
}

/** One for a process. */
export function openTransport(mail: { smtpUrl: string; mailFrom: string }): LetterTransport {
  const transport = createTransport({
    url: mail.smtpUrl,
    pool: true,
    maxConnections: lettersAtOnce,
    // Whether a letter goes out again is decided here alone.
    maxRequeues: 0,
    ...patience,
  });
  /** Letters of which the mail server has been given a part; before that nothing can have gone out. */
  const begun = new Map<string, () => boolean>();
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const content = createReadStream(options);
      begun.set(message.messageId(), () => content.readableDidRead);
      return content;
    };
    done();
  });
  return {
    async hand(letter, { to, messageId }) {
      try {
        const { response } = await transport.sendMail({
          from: mail.mailFrom,
          to: { name: '', address: to },
          ...(letter.replyTo === null ? {} : { replyTo: { name: '', address: letter.replyTo } }),
          messageId,
          subject: letter.subject,
          text: letter.text,
          // Answering machines keep silent.
          headers: { 'Auto-Submitted': 'auto-generated' },
          // Links must stay whole in every mail program.
          textEncoding: 'quoted-printable',
        });
        return { state: 'sent', code: Number.parseInt(response, 10) || null };
      } catch (error) {
        return outcomeOf(error as MailFault, begun.get(messageId)?.() ?? false);
      } finally {
        begun.delete(messageId);
      }
    },
    close: () => transport.close(),
  };
}

/** Without both settings letters wait. */
export function mailSettings(config: Config): { smtpUrl: string; mailFrom: string } | null {
  const { smtpUrl, mailFrom } = config;
  return smtpUrl === null || mailFrom === null ? null : { smtpUrl, mailFrom };
}

/**
 * A refusal of the reader or of the letter is for good; one of the sender or of our signing in is
 * a matter of settings, which are mended while the letters wait.
 */
function outcomeOf({ responseCode, command }: MailFault, hasBegun: boolean): Outcome {
  if (responseCode === undefined) {
    return hasBegun ? { state: 'uncertain', code: null } : { state: 'waiting', code: null };
  }
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  return responseCode >= 500 && isAboutLetter
    ? { state: 'failed', code: responseCode }
    : { state: 'waiting', code: responseCode };
}
