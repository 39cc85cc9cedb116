/** JSON bodies: what JSON.parse gives, and a refusal where it would take something silently. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../server/http/json-body.ts';
import { Problem } from '../../server/http/problem.ts';

const malformed = (fault?: string) => (error: unknown) =>
  error instanceof Problem && error.code === 'malformed-body' && error.members['fault'] === fault;

function refusal(text: string): unknown {
  try {
    parseJson(text);
  } catch (error) {
    return error;
  }
  return null;
}

const isTrap = (name: string): boolean => name === '__proto__' || name === 'constructor';
const name = fc.string({ unit: 'binary' }).filter((text) => !isTrap(text));
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, -0, 1e-7, 1e300),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('a JSON text', () => {
  test('is read as JSON.parse reads it, however it is spaced', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, '\t', '\r\n '), (given, space) => {
        const text = JSON.stringify(given, null, space);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('is read as JSON.parse reads it with every character escaped', () => {
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'binary' })), (given) => {
        const text = JSON.stringify(given).replaceAll(/"((?:\\.|[^"\\])*)"/g, (written) =>
          escaped(JSON.parse(written) as string),
        );
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('is refused wherever JSON.parse refuses it, and nothing else is thrown', () => {
    const characters = fc.constantFrom(...'{}[]:,"\\ 0-1e.ntu\u0000\u00e9');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const error = refusal(text);
        if (!valid) expect(error).toSatisfy((thrown) => thrown instanceof Problem);
        else if (error !== null) expect(error).toSatisfy(malformed('body-name-twice'));
      }),
      { numRuns: 2000 },
    );
  });

  test('is refused when an object anywhere in it names a member twice', () => {
    fc.assert(
      fc.property(name, value, value, value, fc.boolean(), (twice, one, other, beside, escape) => {
        const again = escape ? escaped(twice) : JSON.stringify(twice);
        const faulty = `{${JSON.stringify(twice)}:${JSON.stringify(one)}, ${again} :${JSON.stringify(other)}}`;
        expect(JSON.parse(faulty)).toBeTypeOf('object');
        for (const text of [faulty, `[${JSON.stringify(beside)},${faulty}]`, `{"a":${faulty}}`]) {
          expect(refusal(text)).toSatisfy(malformed('body-name-twice'));
        }
      }),
    );
  });

  test('may name the same member in different objects, and repeat names as values', () => {
    for (const text of [
      '{"a":{"a":1},"b":{"a":2}}',
      '[{"a":1},{"a":2}]',
      '{"a":"a","b":["a","a"]}',
      '{"a":"\\"a\\":","b":"{\\"b\\":1}"}',
    ]) {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }
  });

  test.each(['__proto__', 'constructor', '__pr\\u006fto__', 'c\\u006fnstructor'])(
    'is refused with a member named %s',
    (trap) => {
      expect(refusal(`{"a":[{"${trap}":{"x":1}}]}`)).toSatisfy(malformed('body-name-forbidden'));
      expect(parseJson(`{"a":"${trap}"}`)).toBeTypeOf('object');
    },
  );

  test('is refused when it is nested ten thousand deep, and read when it is a few', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const nested = (depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
      expect(refusal(nested(32))).toBeNull();
      expect(refusal(nested(33))).toSatisfy(malformed('body-too-deep'));
      expect(refusal(nested(10_000))).toSatisfy(malformed('body-too-deep'));
      expect(refusal(open.repeat(100_000))).toSatisfy(malformed('body-too-deep'));
    }
    expect(refusal(`[${'[],'.repeat(1000)}[]]`)).toBeNull();
  });
});

/** The text as a JSON string in which every unit is written as an escape. */
function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_none, at) => text.charCodeAt(at));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`;
}
