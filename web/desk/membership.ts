/** Whom a round asks: how many, what differs from before and why, and what becomes of the people. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Membership, PlannedMunicipality } from '#domain/round-planning.ts';
import { pageLanguage, t } from '../words.ts';

export function membershipWords(membership: Membership): TemplateResult {
  const { year, classifiedYear, members, changes } = membership;
  return html`${
      classifiedYear === year
        ? nothing
        : html`<p class="notice warning">
            ${t('next-round-older-classification', {
              year: String(year),
              classified: String(classifiedYear),
            })}
          </p>`
    }
    <p>${t('next-round-members-count', { count: members.length })}</p>
    ${
      changes.length === 0
        ? html`<p>${t('next-round-no-changes')}</p>`
        : html`<h3>${t('next-round-changes')}</h3>
            ${changeList(membership)}`
    }
    <details>
      <summary>${t('next-round-show-members')}</summary>
      <ul class="left-out">
        ${members.map((municipality) => html`<li>${nameOf(municipality)}</li>`)}
      </ul>
    </details>`;
}

export function changeList({ changes }: Membership): TemplateResult {
  return html`<ul class="changes">
    ${changes.map(
      ({ municipality, kind, municipalities, region }) =>
        html`<li>
          ${t(`next-round-change-${kind}`, {
            municipality: nameOf(municipality),
            municipalities: municipalities.map(nameOf).join(', '),
            region: region?.[pageLanguage] ?? '',
          })}
        </li>`,
    )}
  </ul>`;
}

export function peopleWords({ carried, toInvite }: Membership): TemplateResult {
  return html`<p>${t('next-round-people-stay')}</p>
    ${carried.map((move) => html`<p>${t('next-round-people-carried', namesOf(move))}</p>`)}
    ${toInvite.map(
      (move) => html`<p class="notice warning">${t('next-round-people-invite', namesOf(move))}</p>`,
    )}`;
}

function namesOf({ from, to }: Membership['carried'][number]): { from: string; to: string } {
  return { from: nameOf(from), to: nameOf(to) };
}

/** English uses the Finnish names. */
function nameOf({ name }: PlannedMunicipality): string {
  return pageLanguage === 'sv' ? name.sv : name.fi;
}
