/** Takes a spreadsheet as the body of a request: bytes that nobody has looked into yet. */
import type { FastifyInstance } from 'fastify';
import { largestUploadBytes } from '../exchange/read-upload.ts';

const types = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];

/** In the scope of a plugin; every other route goes on reading JSON alone. */
export function takeSpreadsheets(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: largestUploadBytes },
    (_request, body, done) => done(null, body),
  );
}
