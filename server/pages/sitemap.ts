/** The pages that search engines may find, in every language. */
import { languages } from '#domain/language.ts';
import type { Regions } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { MunicipalityLink } from '../results/catalogue.ts';
import {
  frontAddress,
  informationAddress,
  informationPages,
  mapAddress,
  municipalitiesAddress,
  municipalityAddress,
  regionAddress,
  regionsAddress,
} from './addresses.ts';

/** The newest year of every region, map and municipality; older years are linked from there. */
export function sitemap(
  regions: Regions,
  municipalities: readonly MunicipalityLink[],
  maps: readonly { slug: string; year: number }[],
  publicUrl: string,
): string {
  const addresses = languages.flatMap((language) => [
    frontAddress(language),
    regionsAddress(language),
    municipalitiesAddress(language),
    ...informationPages.map((page) => informationAddress(language, page)),
    ...regions.flatMap(({ slug, years }) =>
      years.slice(-1).map((year) => regionAddress(language, slug, year)),
    ),
    ...maps.map(({ slug, year }) => mapAddress(language, slug, year)),
    ...municipalities.flatMap(({ code, years }) =>
      years.slice(0, 1).map((year) => municipalityAddress(language, code, year)),
    ),
  ]);
  return String(
    html`<?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        ${addresses.map((address) => html`<url><loc>${publicUrl}${address}</loc></url> `)}</urlset
      > `,
  );
}
