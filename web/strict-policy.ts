/** Keeps the schema library from making functions out of text, which the page's policy forbids. */
import { config } from 'zod';

config({ jitless: true });
