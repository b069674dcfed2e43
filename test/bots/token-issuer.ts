/** Stands in for the Bot Framework: publishes keys and signs tokens with them. */

import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './activities';

export interface TokenIssuer {
  /** Address of the metadata that names the keys. */
  readonly metadata: string;
  /** A token as the channel sends it; `claims` and `header` replace what differs. */
  token(claims?: Json, header?: Json, key?: KeyObject): string;
  close(): Promise<void>;
}

export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startTokenIssuer(appId: string, serviceUrl: string): Promise<TokenIssuer> {
  const { privateKey, publicKey } = newKey();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${address}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,

    token(claims = {}, header = {}, key = privateKey) {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        iss: 'https://api.botframework.com',
        aud: appId,
        nbf: now - 60,
        exp: now + 3600,
        serviceurl: serviceUrl,
      };
      const head = { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header };
      const signed = `${encode(head)}.${encode({ ...all, ...claims })}`;
      return `${signed}.${sign(signed, head.alg, key)}`;
    },

    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(text: string, algorithm: string, key: KeyObject): string {
  if (algorithm === 'HS256') return createHmac('sha256', 'guessed').update(text).digest('base64url');
  return createSign('RSA-SHA256').update(text).sign(key, 'base64url');
}
