/** A page of somebody else's site, on an origin of its own and with a policy of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignSite {
  origin: string;
  /** What its one page holds from now on, and what it lets in. */
  show(body: string, policy: string): void;
  close(): Promise<void>;
}

/** Listens on a free port; close it in afterAll. */
export async function foreignSite(): Promise<ForeignSite> {
  let page = '';
  let policy = "default-src 'none'";
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show(body, newPolicy) {
      policy = newPolicy;
      page = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Yhdistys ry</title></head><body><main><h1>Yhdistys ry</h1>${body}</main></body></html>`;
    },
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}
