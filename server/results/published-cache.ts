/** Keeps finished public answers as bytes in memory until a release makes them old. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** What a composer hands over. */
export interface ComposedAnswer {
  type: string;
  body: string | Buffer;
  /** Headers of this answer besides those of every published answer. */
  headers?: Record<string, string>;
  /** The answer is true for this long, counted from before it was composed; null for no end. */
  validForMs?: number | null;
}

export type Encoding = 'identity' | 'br' | 'gzip';

/** One encoding of an answer, ready to send. */
export interface Representation {
  body: Buffer;
  etag: string;
  headers: Record<string, string>;
  /** The same headers, names and values in turn: what Node writes without looking each of them up. */
  headerLines: string[];
}

export interface PublishedAnswer {
  type: string;
  /** Hash of the bytes; the entity tags of all encodings begin with it. */
  hash: string;
  /** By this server's clock, in milliseconds; null while only a release makes the answer old. */
  validUntil: number | null;
  representations: Partial<Record<Encoding, Representation>> & { identity: Representation };
}

export interface PublishedCacheOptions {
  /** The oldest answers make room when the bytes of all of them exceed this. */
  maxBytes?: number;
}

/** Kept by browsers and proxies, but shown only after asking whether it is still the newest. */
const cacheControl = 'public, max-age=0, must-revalidate';
/** Under this many bytes compression saves nothing. */
const worthCompressing = 1024;
const compressible = /^(?:text\/|image\/svg|application\/(?:[a-z.+-]*\+)?(?:json|xml))/;

export class PublishedCache {
  readonly #maxBytes: number;
  readonly #answers = new Map<string, PublishedAnswer>();
  readonly #composing = new Map<string, Promise<PublishedAnswer>>();
  #bytes = 0;
  #generation = 0;

  constructor({ maxBytes = 64 * 1024 * 1024 }: PublishedCacheOptions = {}) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#answers.size;
  }

  /** The answer kept for the address, if there is one. */
  find(address: string): PublishedAnswer | undefined {
    const answer = this.#answers.get(address);
    if (answer !== undefined && answer.validUntil !== null && answer.validUntil <= Date.now()) {
      this.#drop(address, answer);
      return undefined;
    }
    if (answer !== undefined) {
      // The most recently read stand last, so the first ones make room.
      this.#answers.delete(address);
      this.#answers.set(address, answer);
    }
    return answer;
  }

  /** The answer for the address, composed once however many ask at the same time. */
  async answer(address: string, compose: () => Promise<ComposedAnswer>): Promise<PublishedAnswer> {
    const found = this.find(address) ?? this.#composing.get(address);
    if (found !== undefined) return found;
    const generation = this.#generation;
    const startedAt = Date.now();
    const composing = compose().then((composed) => seal(composed, startedAt));
    this.#composing.set(address, composing);
    try {
      const answer = await composing;
      // A release that came meanwhile may have made it old: it is sent once, but not kept.
      if (generation === this.#generation) this.#keep(address, answer);
      return answer;
    } finally {
      if (this.#composing.get(address) === composing) this.#composing.delete(address);
    }
  }

  /** The answer in an encoding; compressed at the first wish for it. */
  async represent(
    address: string,
    answer: PublishedAnswer,
    encoding: Encoding,
  ): Promise<Representation> {
    const ready = answer.representations[encoding];
    if (ready !== undefined) return ready;
    const { identity } = answer.representations;
    const body =
      encoding === 'br'
        ? await compressBrotli(identity.body, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
          })
        : await compressGzip(identity.body, { level: 9 });
    const representation = represent(answer.hash, identity.headers, body, encoding);
    if (answer.representations[encoding] === undefined) {
      answer.representations[encoding] = representation;
      if (this.#answers.get(address) === answer) {
        this.#bytes += body.length;
        this.#makeRoom();
      }
    }
    return representation;
  }

  /** Forgets everything, answers being composed now included. */
  clear(): void {
    this.#generation += 1;
    this.#answers.clear();
    this.#composing.clear();
    this.#bytes = 0;
  }

  #keep(address: string, answer: PublishedAnswer): void {
    this.#answers.set(address, answer);
    this.#bytes += weigh(answer);
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [address, answer] of this.#answers) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(address, answer);
    }
  }

  #drop(address: string, answer: PublishedAnswer): void {
    this.#answers.delete(address);
    this.#bytes -= weigh(answer);
  }
}

/** The encoding to send of those that the caller accepts; unknown or unwise wishes get plain bytes. */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  answer: PublishedAnswer,
): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  if (answer.representations.identity.body.length < worthCompressing) return 'identity';
  if (!compressible.test(answer.type)) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(acceptEncoding)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(acceptEncoding)) return 'gzip';
  return 'identity';
}

/** Does the caller's If-None-Match name this answer, in whichever encoding it was sent? */
export function isUnchanged(ifNoneMatch: string, answer: PublishedAnswer): boolean {
  return ifNoneMatch === '*' || ifNoneMatch.includes(`"${answer.hash}`);
}

/** Composed bytes with their hash and the headers that go with them. */
export function seal(
  { type, body, headers = {}, validForMs = null }: ComposedAnswer,
  startedAt = Date.now(),
): PublishedAnswer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 32);
  const common = {
    'content-type': type,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
    ...headers,
  };
  return {
    type,
    hash,
    validUntil: validForMs === null ? null : startedAt + validForMs,
    representations: { identity: represent(hash, common, bytes, 'identity') },
  };
}

function represent(
  hash: string,
  common: Record<string, string>,
  body: Buffer,
  encoding: Encoding,
): Representation {
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
  const headers = {
    ...common,
    etag,
    'content-length': String(body.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  return { body, etag, headers, headerLines: Object.entries(headers).flat() };
}

function weigh(answer: PublishedAnswer): number {
  return Object.values(answer.representations).reduce((sum, one) => sum + one.body.length, 0);
}
