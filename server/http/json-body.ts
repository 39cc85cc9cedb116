/** Reads JSON bodies strictly: what JSON.parse would take silently and somebody may misread is refused. */
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** No request of ours nests deeper than a handful of levels. */
const greatestDepth = 32;
/** Names that mean something else to JavaScript than to whoever wrote them. */
const forbiddenNames = new Set(['__proto__', 'constructor']);

/** JSON and nothing else is read as a body, unless a plugin adds a type of its own. */
export function registerJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(decode(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/**
 * The same as JSON.parse gives, except that members named twice (of which JSON.parse takes the last
 * one), members named `__proto__` or `constructor`, and deep nesting are refused. Throws
 * `malformed-body`.
 */
export function parseJson(text: string): unknown {
  refuseTraps(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed-body');
  }
}

/** Bytes that are no UTF-8 would otherwise turn into replacement characters. */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Problem('malformed-body');
  }
}

/**
 * Walks over the text without recursion. It only has to be right about valid JSON: whatever is not
 * valid is refused by JSON.parse afterwards.
 */
function refuseTraps(text: string): void {
  /** The names of each object that is open; null for an array. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '{':
      case '[':
        open.push(text[at] === '{' ? new Set() : null);
        if (open.length > greatestDepth) throw refused('body-too-deep', String(greatestDepth));
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case '"': {
        const end = endOfString(text, at);
        const names = open.at(-1);
        if (names && isFollowedByColon(text, end)) addName(names, text.slice(at, end));
        at = end - 1;
        break;
      }
      default:
    }
  }
}

/** The index after the closing quotation mark, or the end of a text that lacks one. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return text[at] === ':';
}

/** A name is what its escapes stand for: `"\u0061"` is the same member as `"a"`. */
function addName(names: Set<string>, written: string): void {
  let name: string;
  try {
    name = JSON.parse(written) as string;
  } catch {
    throw new Problem('malformed-body');
  }
  if (forbiddenNames.has(name)) throw refused('body-name-forbidden', name);
  if (names.has(name)) throw refused('body-name-twice', name);
  names.add(name);
}

function refused(fault: string, what: string): Problem {
  return new Problem('malformed-body', { what: what.slice(0, 60).toWellFormed() }, { fault });
}
