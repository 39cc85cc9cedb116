/** Passwords: hashed with Argon2id, with its parameters beside the hash. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { isStorable } from '#domain/answer.ts';

const derive = promisify(argon2);

/** One of the equal choices of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

export const passwordLength = { least: 12, most: 200 };

/** In one form however it was typed: NFKC, as NIST SP 800-63B asks. */
const composed = (password: string): string => password.normalize('NFKC');

/** May this be a password? It is long enough, can be stored, and is not the address itself. */
export function isPassword(password: string, email: string): boolean {
  const { length } = [...composed(password)];
  return (
    isStorable(password) &&
    length >= passwordLength.least &&
    length <= passwordLength.most &&
    composed(password).toLowerCase() !== email.toLowerCase()
  );
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, salt and hash in base64. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon2id(password, nonce, cost);
  const { memory, passes, parallelism } = cost;
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${parameters}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** Is it the password of this hash? Without a hash it is not, after the same work. */
export async function isPasswordOf(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = stored.exec(hash ?? '') ?? [];
  if (nonce === undefined || tag === undefined) {
    await argon2id(password, Buffer.alloc(16), cost);
    return false;
  }
  const given = await argon2id(password, Buffer.from(nonce, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(given, Buffer.from(tag, 'base64'));
}

const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/=]+)\$([\w+/=]+)$/;

function argon2id(password: string, nonce: Buffer, parameters: typeof cost): Promise<Buffer> {
  return derive('argon2id', { message: composed(password), nonce, tagLength, ...parameters });
}
