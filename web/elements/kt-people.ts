/** The page of a municipality's people: who they are, who holds which section, and one's own details. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { SectionAction } from '#domain/rights.ts';
import type {
  HandSection,
  Me,
  MunicipalityPeople,
  OwnDetails,
  ResponseSections,
  SectionStanding,
} from '#domain/survey.ts';
import { answerAddress, answerListAddress } from '../addresses.ts';
import { getMe } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import { Loading } from '../loading.ts';
import { Acting } from '../people/acting.ts';
import { handForm, suggestedPerson } from '../people/hand-form.ts';
import { inviteForm } from '../people/invite-form.ts';
import { listPlace, MemberStepper } from '../people/member-steps.ts';
import { ownDetailsForm } from '../people/own-details.ts';
import {
  changeOwnDetails,
  finishSection,
  getPeople,
  getSections,
  handSection,
  takeSectionBack,
} from '../people/people-api.ts';
import { personList } from '../people/person-list.ts';
import { handButton, sectionList, sectionPlace } from '../people/section-list.ts';
import { whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';

interface Shown {
  people: MunicipalityPeople;
  sections: ResponseSections;
  me: Me;
}

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtPeople extends LitElement {
  static override properties = { place: { attribute: false } };

  declare place: ResponsePlace;
  readonly #shown = new Loading<Shown>(this);
  readonly #acting = new Acting(this);
  readonly #members = new MemberStepper(this, {
    acting: this.#acting,
    municipality: () => this.place.municipality,
    asker: 'lead',
    take: (people) => {
      if (people === null) location.assign(answerListAddress());
      else this.#change({ people });
      // Sections of whoever left are free again.
      if (people !== null) void this.#refreshSections();
    },
  });
  /** The section that is being handed over, and to whom. */
  #handing: { dimension: string; person: string } | null = null;
  #wasDrawn = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) {
      this.#handing = null;
      this.#acting.forget();
      this.#fetch();
    }
  }

  protected override updated(): void {
    if (this.#shown.state.name === 'waiting' || this.#wasDrawn) return;
    this.#wasDrawn = true;
    this.dispatchEvent(new CustomEvent('kt-drawn'));
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#shown.state,
      (shown) => this.#page(shown),
      () => this.#fetch(),
    );
  }

  #fetch(): void {
    const { place } = this;
    this.#wasDrawn = false;
    void this.#shown.fetch(async () => {
      const [people, sections, me] = await Promise.all([
        getPeople(place.municipality),
        getSections(place),
        getMe(),
      ]);
      return { people, sections, me };
    });
  }

  #page({ people, sections, me }: Shown): TemplateResult {
    const { name } = people.municipality;
    const municipality = pageLanguage === 'sv' ? name.sv : name.fi;
    return html`<p class="crumbs">
        <a href=${answerAddress(this.place)}
          >${t('people-back', { municipality, year: String(this.place.year) })}</a
        >
      </p>
      <h1>${t('people-title', { municipality })}</h1>
      <section class="card">
        <h2>${t('people-list')}</h2>
        ${this.#acting.told(listPlace)}
        ${personList({
          people: people.people,
          isBusy: this.#acting.isBusy,
          step: (action, member) => this.#members.step(action, member),
        })}
      </section>
      ${people.may.includes('invite') ? this.#invitation(people) : nothing}
      <section class="card">
        <h2>${t('people-sections')}</h2>
        <p>${t('people-sections-explained')}</p>
        ${sectionList({
          place: this.place,
          sections: sections.sections,
          acting: this.#acting,
          step: (action, section) => this.#step(action, section, people),
          form: (section) => this.#handForm(section, people, sections),
        })}
      </section>
      <section class="card">
        <h2>${t('people-own')}</h2>
        <p>${t('people-own-explained')}</p>
        ${this.#acting.told('own')}
        ${ownDetailsForm(me.person, (details) => this.#saveOwn(details), {
          where: 'own',
          acting: this.#acting,
        })}
      </section>
      ${this.#members.dialog()}`;
  }

  #invitation({ language, sendsLetters }: MunicipalityPeople): TemplateResult {
    return html`<section class="card">
      <h2>${t('people-invite')}</h2>
      <p>${t(sendsLetters ? 'people-invite-explained' : 'people-invite-by-hand')}</p>
      ${this.#acting.told('invite')}
      ${inviteForm({
        where: 'invite',
        acting: this.#acting,
        language,
        role: null,
        invite: (invitation) => this.#members.invite('invite', invitation),
      })}
    </section>`;
  }

  #handForm(
    section: SectionStanding,
    people: MunicipalityPeople,
    { lastDay }: ResponseSections,
  ): TemplateResult | null {
    const { dimension } = section;
    if (this.#handing?.dimension !== dimension) return null;
    return handForm({
      where: sectionPlace(dimension),
      acting: this.#acting,
      section,
      people: people.people,
      language: people.language,
      lastDay,
      chosen: this.#handing.person,
      choose: (person) => {
        this.#handing = { dimension, person };
        this.requestUpdate();
      },
      hand: (request) => void this.#hand(section, request),
      cancel: () => {
        this.#handing = null;
        this.#acting.focusNext(handButton(dimension));
      },
    });
  }

  #step(action: SectionAction, section: SectionStanding, people: MunicipalityPeople): void {
    const { dimension } = section;
    const where = sectionPlace(dimension);
    if (action === 'hand') {
      this.#acting.forget();
      this.#handing = { dimension, person: suggestedPerson(section, people.people) };
      this.#acting.focusNext(`${where}-person`);
      return;
    }
    void this.#acting.run(where, async () => {
      const step = action === 'done' ? finishSection : takeSectionBack;
      this.#change({ sections: await step(this.place, dimension) });
      return t(action === 'done' ? 'people-done-finished' : 'people-done-taken-back');
    });
  }

  async #hand({ dimension }: SectionStanding, request: HandSection): Promise<void> {
    await this.#acting.run(sectionPlace(dimension), async () => {
      const sections = await handSection(this.place, dimension, request);
      // A new colleague is on the list of people too.
      this.#change({ sections, people: await getPeople(this.place.municipality) });
      this.#handing = null;
      const holder = sections.sections.find((each) => each.dimension === dimension)?.handed;
      return t('people-done-handed', { who: holder?.person ?? '' });
    });
  }

  #saveOwn(details: OwnDetails): void {
    void this.#acting.run('own', async () => {
      const me = await changeOwnDetails(details);
      this.#change({ me, people: await getPeople(this.place.municipality) });
      return t('people-done-own');
    });
  }

  async #refreshSections(): Promise<void> {
    const sections = await getSections(this.place).catch(() => null);
    if (sections !== null) this.#change({ sections });
  }

  #change(part: Partial<Shown>): void {
    const { state } = this.#shown;
    if (state.name === 'here') this.#shown.take({ ...state.thing, ...part });
  }
}

// Fetched with the page, which few of the form's readers open.
await loadWords(
  import.meta.glob<string>('../../domain/words/*/people.ftl', { query: '?raw', import: 'default' }),
);
customElements.define('kt-people', KtPeople);

declare global {
  interface HTMLElementTagNameMap {
    'kt-people': KtPeople;
  }
}
