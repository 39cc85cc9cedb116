/** The pages of which pictures are kept: where they are, who sees them, and when they are all there. */
import { openYear } from '../../server/demo/seed.ts';

export interface Screen {
  name: string;
  path: string;
  /** Who looks; anybody where it is left out. */
  as?: 'lead' | 'coordinator';
  dark?: boolean;
  /** What must be in sight before the picture is taken. */
  until: string;
}

const place = `keski-suomi/${openYear}/500`;
const head = 'h1';

export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/fi/sign-in', until: head },
  { name: 'responses', path: '/fi/answer/', as: 'lead', until: '.cards h2' },
  { name: 'form-start', path: `/fi/answer/${place}`, as: 'lead', until: '.form-head' },
  { name: 'form-section', path: `/fi/answer/${place}/grants`, as: 'lead', until: '.earlier' },
  {
    name: 'form-section-swedish-dark',
    path: `/sv/answer/${place}/grants`,
    as: 'lead',
    dark: true,
    until: '.earlier',
  },
  { name: 'form-faults', path: `/fi/answer/${place}/background`, as: 'lead', until: '.fault' },
  {
    name: 'form-check-and-send',
    path: `/fi/answer/${place}/check-and-send`,
    as: 'lead',
    until: 'svg.preview-radar',
  },
  { name: 'people', path: `/fi/answer/${place}/people`, as: 'lead', until: 'kt-people h2' },
  { name: 'blank-form', path: `/fi/blank-form/keski-suomi/${openYear}`, as: 'lead', until: head },
  { name: 'desk', path: '/fi/desk/', as: 'coordinator', until: '.cards h2' },
  {
    name: 'desk-round',
    path: `/fi/desk/keski-suomi/${openYear}`,
    as: 'coordinator',
    until: 'main table',
  },
  {
    name: 'desk-response',
    path: `/fi/desk/keski-suomi/${openYear}/077`,
    as: 'coordinator',
    until: 'main h1',
  },
  {
    name: 'desk-publishing',
    path: '/fi/desk/keski-suomi/2025/publish',
    as: 'coordinator',
    until: 'kt-publishing h2',
  },
  {
    name: 'desk-contacts',
    path: `/fi/desk/keski-suomi/${openYear}/contacts`,
    as: 'coordinator',
    until: 'kt-contacts h1',
  },
  {
    name: 'desk-letters',
    path: `/fi/desk/keski-suomi/${openYear}/letters`,
    as: 'coordinator',
    until: 'kt-letters h1',
  },
  {
    name: 'desk-import',
    path: `/fi/desk/keski-suomi/${openYear}/import`,
    as: 'coordinator',
    until: 'kt-import form',
  },
  {
    name: 'desk-audit-log',
    path: `/fi/desk/keski-suomi/${openYear}/log`,
    as: 'coordinator',
    until: 'kt-audit-log table',
  },
  {
    name: 'desk-api-clients',
    path: `/fi/desk/keski-suomi/${openYear}/api-clients`,
    as: 'coordinator',
    until: 'kt-api-clients form',
  },
  {
    name: 'preview-swedish-dark',
    path: '/sv/preview/keski-suomi/2025/municipalities/500',
    as: 'coordinator',
    dark: true,
    until: '.example.preview',
  },
  { name: 'map', path: '/fi/regions/keski-suomi/2025/map', until: 'svg.tile-map' },
  { name: 'municipality', path: '/fi/municipalities/500/2025', until: head },
];
