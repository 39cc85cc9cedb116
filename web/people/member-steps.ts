/** The steps that change a municipality's people, asked about first where they take something away. */
import { html } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { MemberAction } from '#domain/rights.ts';
import type { Invitation, Member, MunicipalityPeople } from '#domain/survey.ts';
import type { KtConfirmDialog } from '../elements/kt-confirm-dialog.ts';
import { t } from '../words.ts';
import type { Acting } from './acting.ts';
import { questionWords } from './member-question.ts';
import type { MemberQuestion } from './member-question.ts';
import { handLead, invite, removeMember } from './people-api.ts';
import { nameOf } from './person-list.ts';
import '../elements/kt-confirm-dialog.ts';

export interface MemberSteps {
  acting: Acting;
  municipality: () => string;
  asker: 'lead' | 'region';
  /** Takes the people as they are after a step; null when one has left oneself. */
  take: (people: MunicipalityPeople | null) => void;
}

/** Where the outcome of the steps with listed people stands. */
export const listPlace = 'people';

export class MemberStepper implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: MemberSteps;
  #question: MemberQuestion | null = null;
  #opens = false;

  constructor(host: LitElement, parts: MemberSteps) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#opens) return;
    this.#opens = false;
    const dialog = this.#host.querySelector<KtConfirmDialog>('kt-confirm-dialog');
    void dialog?.updateComplete.then(() => dialog.open());
  }

  step(action: MemberAction, member: Member): void {
    if (action === 'invite_again') {
      const { email, name, language, role } = member;
      void this.invite(listPlace, { email, name, language, role });
      return;
    }
    this.#question = { action, member };
    this.#opens = true;
    this.#host.requestUpdate();
  }

  invite(where: string, invitation: Invitation): Promise<boolean> {
    const { acting, municipality, take } = this.#parts;
    return acting.run(where, async () => {
      const people = await invite(municipality(), invitation);
      take(people);
      return t(people.sendsLetters ? 'people-done-invited' : 'people-done-invited-by-hand', {
        who: invitation.email.trim(),
      });
    });
  }

  /** The dialog; it is on the page all the time and opens when something is asked. */
  dialog(): TemplateResult {
    const words = this.#question && questionWords(this.#question, this.#parts.asker);
    return html`<kt-confirm-dialog
      .heading=${words?.heading ?? ''}
      .body=${words?.body ?? html``}
      .confirmLabel=${words?.confirmLabel ?? ''}
      .cancelLabel=${t('people-cancel')}
      @kt-confirm=${() => this.#confirmed()}
    ></kt-confirm-dialog>`;
  }

  #confirmed(): void {
    const question = this.#question;
    if (question === null) return;
    const { acting, municipality, take } = this.#parts;
    const { action, member } = question;
    const who = nameOf(member);
    void acting.run(listPlace, async () => {
      if (action === 'remove') {
        take(await removeMember(municipality(), member.id));
        return t('people-done-removed', { who });
      }
      take(await handLead(municipality(), member.id));
      return t('people-done-lead', { who });
    });
  }
}
