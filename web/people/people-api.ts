/** The people of a municipality and their sections, as the private API gives and takes them. */
import type {
  HandSection,
  Invitation,
  Me,
  MunicipalityPeople,
  OwnDetails,
  ResponseSections,
} from '#domain/survey.ts';
import { ask } from '../api.ts';
import type { ResponsePlace } from '../api.ts';

export function getPeople(municipality: string): Promise<MunicipalityPeople> {
  return ask('GET', peopleAddress(municipality));
}

export function invite(municipality: string, invitation: Invitation): Promise<MunicipalityPeople> {
  return ask('POST', peopleAddress(municipality), { body: invitation });
}

/** Null when one has removed oneself: nothing of the municipality is to be seen any more. */
export function removeMember(
  municipality: string,
  person: string,
): Promise<MunicipalityPeople | null> {
  return ask('DELETE', `${peopleAddress(municipality)}/${encodeURIComponent(person)}`);
}

export function handLead(municipality: string, person: string): Promise<MunicipalityPeople> {
  return ask('POST', `${peopleAddress(municipality)}/${encodeURIComponent(person)}/lead`);
}

export function getSections(place: ResponsePlace): Promise<ResponseSections> {
  return ask('GET', sectionsAddress(place));
}

export function handSection(
  place: ResponsePlace,
  dimension: string,
  request: HandSection,
): Promise<ResponseSections> {
  return ask('POST', sectionAddress(place, dimension), { body: request });
}

export function takeSectionBack(
  place: ResponsePlace,
  dimension: string,
): Promise<ResponseSections> {
  return ask('DELETE', sectionAddress(place, dimension));
}

export function finishSection(place: ResponsePlace, dimension: string): Promise<ResponseSections> {
  return ask('POST', `${sectionAddress(place, dimension)}/done`);
}

export function changeOwnDetails(details: OwnDetails): Promise<Me> {
  return ask('PUT', '/me', { body: details });
}

function peopleAddress(municipality: string): string {
  return `/municipalities/${encodeURIComponent(municipality)}/people`;
}

function sectionsAddress({ region, year, municipality }: ResponsePlace): string {
  return `/responses/${encodeURIComponent(region)}/${year}/${encodeURIComponent(municipality)}/sections`;
}

function sectionAddress(place: ResponsePlace, dimension: string): string {
  return `${sectionsAddress(place)}/${encodeURIComponent(dimension)}`;
}
