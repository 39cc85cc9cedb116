/** The year of an embed in an address: one of its own, or always the newest. */
import { z } from 'zod';
import { yearParameter } from '../public-api/parameters.ts';

export const embedYearParameter = z.union([z.literal('newest'), yearParameter]).default('newest');
