/** A response as it travels: the bytes are not decompressed. */
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';

export interface RawResponse {
  type: string;
  encoding: string | undefined;
  body: Buffer;
}

export async function fetchRaw(
  url: string,
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  const request = get(url, { headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  if (response.statusCode !== 200) throw new Error(`${url} answers ${response.statusCode}`);
  return {
    type: response.headers['content-type'] ?? '',
    encoding: response.headers['content-encoding'],
    body: Buffer.concat(parts),
  };
}
