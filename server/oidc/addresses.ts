/** Addresses of signing in through the provider. */
import type { Language } from '#domain/language.ts';
import { signInAddress } from '../sign-in/destination.ts';

/** Where the provider sends people back to. It is registered there, so it has no language. */
export const callbackPath = '/sign-in/oidc';

/** The address that leads to the provider, and on to the wanted path afterwards. */
export function providerAddress(language: Language, wanted: string | null): string {
  return signInAddress(language, wanted).replace('/sign-in', '/sign-in/oidc');
}
