/** The letter that carries a sign-in link, sent by SMTP. */
import { createTransport } from 'nodemailer';
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { words } from '../http/words.ts';
import { linkAddress, mailedLinkMinutes } from './link.ts';

/** Can this installation send letters at all? */
export function canSendLetters(config: Config): boolean {
  return config.smtpUrl !== null;
}

/** Sends the link to its owner. Throws when the mail server does not take the letter. */
export async function sendLinkLetter(
  config: Config,
  letter: { to: string; language: Language; token: string },
): Promise<void> {
  if (config.smtpUrl === null || config.mailFrom === null) throw new Error('no SMTP settings');
  const { t } = words(letter.language);
  const transport = createTransport(config.smtpUrl);
  try {
    await transport.sendMail({
      from: config.mailFrom,
      to: letter.to,
      subject: t('sign-in-letter-subject'),
      text: t('sign-in-letter-text', {
        link: linkAddress(config.publicUrl, letter.language, letter.token),
        minutes: mailedLinkMinutes,
      }),
      // The link must stay whole in every mail program.
      textEncoding: 'quoted-printable',
    });
  } finally {
    transport.close();
  }
}
