/** The pages that hold the apps of respondents and coordinators; the apps fetch what they show. */
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import { asSignedIn, cookieName } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { words } from '../http/words.ts';
import { renderPage } from '../pages/layout.ts';
import { factorAddress } from '../second-factor/addresses.ts';
import { signInAddress, wantedPath } from '../sign-in/destination.ts';

const params = z.object({ language: languageSchema, '*': z.string().optional() });

const apps = {
  answer: html`<kt-answer-app></kt-answer-app>`,
  desk: html`<kt-desk-app></kt-desk-app>`,
};

/** The page itself holds nothing: what the app fetches is guarded. */
const config = { policy: 'anyone' } as const;

export const surveyPagesRoutes: FastifyPluginAsyncZod = async (app) => {
  for (const name of ['answer', 'desk'] as const) {
    // What follows the name is the app's own: it shows the round, municipality and section there.
    for (const address of [`/:language/${name}`, `/:language/${name}/*`]) {
      app.get(address, { schema: { params, hide: true }, config }, async (request, reply) => {
        const { language, '*': rest = '' } = request.params;
        void reply.header('cache-control', 'no-store');
        if (request.cookies[cookieName(app.config.publicUrl)] === undefined) {
          const [path] = request.url.split('?', 1);
          return reply.redirect(signInAddress(language, wantedPath(path)), 303);
        }
        if (name === 'desk' && (await hasWithheldRoles(request))) {
          const [path] = request.url.split('?', 1);
          return reply.redirect(factorAddress(language, wantedPath(path)), 303);
        }
        return reply.type('text/html; charset=utf-8').send(appPage(name, language, rest));
      });
    }
  }

  function appPage(name: keyof typeof apps, language: Language, rest: string): string {
    const { t } = words(language);
    return renderPage({
      language,
      publicUrl: app.config.publicUrl,
      title: t(`${name === 'answer' ? 'form' : 'desk'}-title`),
      description: t('public-survey-name'),
      address: (each) => `/${each}/${name}/${rest}`,
      indexed: false,
      isSignedIn: true,
      main: html`<form class="sign-out" method="post" action="/${language}/sign-out">
          ${name === 'desk' && html`<a href="/${language}/second-factor">${t('factor-own-title')}</a>`}
          <button class="button" type="submit">${t('sign-out')}</button>
        </form>
        ${apps[name]}
        <p class="booting">${t('form-booting')}</p>
        <noscript><p>${t('problem-script-needed')}</p></noscript>`,
      scripts: ['styles/app.css', `${name}.ts`],
    });
  }
};

/** Does the reader have roles that a second factor would bring? Whoever is not signed in has none. */
function hasWithheldRoles(request: FastifyRequest): Promise<boolean> {
  return asSignedIn(request, async (_tx, person) => person.hasWithheldRoles).catch(
    (error: unknown) => {
      if (error instanceof Problem && error.code === 'not-signed-in') return false;
      throw error;
    },
  );
}
