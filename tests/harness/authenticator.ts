/** An authenticator in a few lines: it makes a passkey, and signs what a server asks (WebAuthn). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Asked {
  challenge: string;
}

export interface Authenticator {
  /** How often it was used; set it back and the authenticator is a copy that fell behind. */
  counter: number;
  /** Answers the options of adding a passkey. */
  make(options: Asked, origin?: string): Record<string, unknown>;
  /** Answers the options of signing in; `flags` without 0x04 leaves out who was there. */
  give(options: Asked, more?: { origin?: string; flags?: number }): Record<string, unknown>;
}

const present = 0x01;
const verified = 0x04;
const withKey = 0x40;

/** A fresh one, for the service at this address. */
export function authenticator(publicUrl: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const host = sha256(Buffer.from(new URL(publicUrl).hostname));
  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key' };

  function told(flags: number, rest: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE((own.counter += 1));
    return Buffer.concat([host, Buffer.from([flags]), counter, rest]);
  }

  const own: Authenticator = {
    counter: 0,
    make({ challenge }, origin = publicUrl) {
      const { x, y } = publicKey.export({ format: 'jwk' });
      // A COSE key: an elliptic one (2) for ES256 (-7) on P-256 (1), and its point.
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ]);
      const rest = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const data = told(present | verified | withKey, rest);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      return {
        ...named,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, origin)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      };
    },
    give({ challenge }, { origin = publicUrl, flags = present | verified } = {}) {
      const client = clientData('webauthn.get', challenge, origin);
      const data = told(flags);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...named,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
        },
      };
    },
  };
  return own;
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** A short text in CBOR. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function base64url(bytes: Buffer): string {
  return bytes.toString('base64url');
}
