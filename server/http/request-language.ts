/** The language a caller is answered in: the address's, else the one asked for, else Finnish. */
import type { FastifyRequest } from 'fastify';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

/** Reads `/sv/...` and `/embed/sv/...` from the address, then Accept-Language by its weights. */
export function requestLanguage(request: Pick<FastifyRequest, 'url' | 'headers'>): Language {
  const inAddress = /^\/(?:embed\/)?(fi|sv|en)(?:[/?.]|$)/.exec(request.url)?.[1];
  if (inAddress !== undefined) return inAddress as Language;
  return preferredLanguage(request.headers['accept-language'] ?? '');
}

/** The best of our languages for an Accept-Language header. */
export function preferredLanguage(header: string): Language {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return {
        language: tag.split('-')[0] ?? '',
        weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0,
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const found = languages.find((ours) => ours === language);
    if (found !== undefined) return found;
  }
  return 'fi';
}
