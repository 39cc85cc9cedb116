/** The letter that carries a sign-in link and a code, sent by SMTP at once: it holds secrets. */
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import { words } from '../http/words.ts';
import { codeInGroups } from './code.ts';
import { linkAddress } from './link.ts';
import { requestMinutes } from './request.ts';
import type { LetterSecrets } from './request.ts';

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Can this installation send letters at all? */
export function canSendLetters(config: Config): boolean {
  return config.smtpUrl !== null;
}

/**
 * Sends link and code to their owner. The code stands in the subject, where a telephone shows it:
 * it opens nothing but the browser that asked. Throws when the mail server takes no letter.
 */
export async function sendSignInLetter(config: Config, letter: LetterSecrets): Promise<void> {
  if (config.smtpUrl === null || config.mailFrom === null) throw new Error('no SMTP settings');
  const { t } = words(letter.language);
  const code = codeInGroups(letter.code);
  const transport = createTransport({ url: config.smtpUrl, ...patience });
  try {
    await transport.sendMail({
      from: config.mailFrom,
      to: letter.to,
      subject: t('sign-in-letter-subject', { code }),
      text: t('sign-in-letter-text', {
        code,
        link: linkAddress(config.publicUrl, letter.language, letter.token),
        minutes: requestMinutes,
      }),
      // Answering machines keep silent.
      headers: { 'Auto-Submitted': 'auto-generated' },
      // The link must stay whole in every mail program.
      textEncoding: 'quoted-printable',
    });
  } finally {
    transport.close();
  }
}
