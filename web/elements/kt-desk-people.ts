/** The people of a municipality for the region's coordinator, who invites its lead. */
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { MunicipalityPeople } from '#domain/survey.ts';
import { Loading } from '../loading.ts';
import { Acting } from '../people/acting.ts';
import { inviteForm } from '../people/invite-form.ts';
import { listPlace, MemberStepper } from '../people/member-steps.ts';
import { getPeople } from '../people/people-api.ts';
import { personList } from '../people/person-list.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { loadWords, t } from '../words.ts';

export class KtDeskPeople extends LitElement {
  static override properties = { municipality: { attribute: false } };

  declare municipality: string;
  readonly #people = new Loading<MunicipalityPeople>(this);
  readonly #acting = new Acting(this);
  readonly #members = new MemberStepper(this, {
    acting: this.#acting,
    municipality: () => this.municipality,
    asker: 'region',
    take: (people) => {
      if (people !== null) this.#people.take(people);
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('municipality')) return;
    this.#acting.forget();
    void this.#people.fetch(() => getPeople(this.municipality));
  }

  protected override render(): TemplateResult {
    return html`<section class="card">
      <h2>${t('people-desk')}</h2>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { state } = this.#people;
    if (state.name === 'waiting') {
      return html`<p class="wait" role="status">${t('form-loading')}</p>`;
    }
    if (state.name === 'failed') return html`${failedAction(state.error)}`;
    const { people, language, sendsLetters } = state.thing;
    const hasLead = people.some(({ role }) => role === 'lead');
    return html`${hasLead ? '' : html`<p class="notice warning">${t('people-desk-no-lead')}</p>`}
      ${this.#acting.told(listPlace)}
      ${
        people.length === 0
          ? ''
          : personList({
              people,
              isBusy: this.#acting.isBusy,
              step: (action, member) => this.#members.step(action, member),
            })
      }
      <details ?open=${!hasLead}>
        <summary>${t('people-invite-lead')}</summary>
        <p>${t(sendsLetters ? 'people-invite-lead-explained' : 'people-invite-by-hand')}</p>
        ${inviteForm({
          where: 'invite',
          acting: this.#acting,
          language,
          role: 'lead',
          invite: (invitation) => this.#members.invite('invite', invitation),
        })}
      </details>
      ${this.#acting.told('invite')} ${this.#members.dialog()}`;
  }
}

// The desk's other pages do without these words.
await loadWords(
  import.meta.glob<string>('../../domain/words/*/people.ftl', { query: '?raw', import: 'default' }),
);
customElements.define('kt-desk-people', KtDeskPeople);

declare global {
  interface HTMLElementTagNameMap {
    'kt-desk-people': KtDeskPeople;
  }
}
