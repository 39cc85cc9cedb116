/** The sentence that goes with invented answers wherever they can be seen or downloaded. */
import type { Text } from './language.ts';

export const exampleNotice: Text = {
  fi: 'Esimerkkiaineisto: vastaukset on keksitty palvelun esittelyä varten. Ne eivät kerro mitään oikeista kunnista.',
  sv: 'Exempelmaterial: svaren är påhittade för att visa tjänsten. De säger ingenting om verkliga kommuner.',
  en: 'Example data: the answers are invented to show the service. They say nothing about real municipalities.',
};
