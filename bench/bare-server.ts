/** The rod that public answers are measured by: a Fastify that sends ready buffers and nothing else. */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

export interface ReadyAnswer {
  path: string;
  headers: Record<string, string>;
  /** The file with its bytes. */
  file: string;
}

const answers = JSON.parse(process.env['ANSWERS'] ?? '[]') as ReadyAnswer[];

const app = Fastify();
for (const { path, headers, file } of answers) {
  const body = readFileSync(file);
  app.get(path, (_request, reply) => reply.headers(headers).send(body));
}
app.get('/readyz', (_request, reply) => reply.send({ ready: true }));
process.on('SIGTERM', () => void app.close());
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
