/** Passkeys on the pages that offer them: the button shows itself where the browser knows passkeys. */

interface Place {
  goTo: string;
}

for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  if (
    !('PublicKeyCredential' in window) ||
    !('parseCreationOptionsFromJSON' in PublicKeyCredential)
  ) {
    break;
  }
  box.hidden = false;
  const button = box.querySelector('button')!;
  const failure = box.querySelector<HTMLElement>('[data-failed]')!;
  button.addEventListener('click', () => {
    button.disabled = true;
    failure.textContent = '';
    const act = box.dataset['passkey'] === 'add' ? add : give;
    act(box)
      .then(({ goTo }) => location.assign(goTo))
      .catch(() => {
        button.disabled = false;
        failure.textContent = failure.dataset['failed'] ?? '';
        button.focus();
      });
  });
}

async function add(box: HTMLElement): Promise<Place> {
  const options = await send('/api/survey/passkeys/options', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey });
  return (await send('/api/survey/passkeys', answerOf(box, credential))) as Place;
}

async function give(box: HTMLElement): Promise<Place> {
  const options = await send('/api/sign-in/passkey/options', {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await navigator.credentials.get({ publicKey });
  return (await send('/api/sign-in/passkey', answerOf(box, credential))) as Place;
}

function answerOf(box: HTMLElement, credential: Credential | null): object {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey was given');
  const { language, to } = box.dataset;
  const json = credential.toJSON() as unknown;
  return { language, ...(to !== undefined && { to }), credential: json };
}

async function send(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
