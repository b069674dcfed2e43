/** Decides what a delivery may do before the SDK sees it; out: a refusal, or `undefined` when it may go on. */

import type { Config } from '../config';
import { type Fields, fields, isFields, isPlainId, text } from './untrusted';

/** In local use nobody is authenticated, and answers go to this machine alone. */
export type OriginRules = Pick<Config, 'local' | 'app' | 'serviceHosts'>;

export interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly code: 'bad-request' | 'unauthorized' | 'forbidden';
  /** For the log. */
  readonly reason: string;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const signingAlgorithms = new Set(['RS256', 'RS384', 'RS512']);

export function checkOrigin(
  activity: unknown,
  authorization: string,
  rules: OriginRules,
): Refusal | undefined {
  if (!isFields(activity)) return bad('the body is not an object');
  if (text(activity.type) === '') return bad('the activity has no type');
  const { id, conversation, from, recipient, channelId, locale } = activity;
  const ids = [id, fields(conversation).id, fields(from).id, fields(recipient).id, channelId, locale];
  if (!ids.every(isPlainId)) return bad('an id of the activity is none');
  if (rules.local)
    return checkServiceUrl(activity, (url) => url.protocol === 'http:' && loopbackHosts.has(url.hostname));

  const doubt = doubtToken(authorization, rules);
  if (doubt !== undefined) return { status: 401, code: 'unauthorized', reason: doubt };
  if (activity.channelId !== 'msteams') return forbidden('the channel is not msteams');
  return checkServiceUrl(
    activity,
    (url) => url.protocol === 'https:' && url.port === '' && rules.serviceHosts.includes(url.hostname),
  );
}

/** Answers carry the bot's own token, so they may go to known hosts only. */
function checkServiceUrl({ serviceUrl }: Fields, isAllowed: (url: URL) => boolean): Refusal | undefined {
  if (text(serviceUrl) === '') return bad('the activity has no serviceUrl');
  // Plain characters alone: other parsers may read a stranger URL in another way.
  if (!/^https?:\/\/[\w.:[\]-]+(\/[\w.~%/-]*)?$/.test(text(serviceUrl)) || !URL.canParse(text(serviceUrl))) {
    return forbidden('the serviceUrl is not a plain URL');
  }
  const url = new URL(text(serviceUrl));
  return isAllowed(url) ? undefined : forbidden(`the serviceUrl leads to ${url.origin.slice(0, 100)}`);
}

/**
 * Looks at a token before anybody verifies it, and lets through what the Bot Framework's own tokens look like. The
 * SDK remembers each tenant that a token names (`tid`) before it has verified anything, so such tokens stop here.
 */
function doubtToken(authorization: string, { app }: OriginRules): string | undefined {
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  if (token === null) return authorization === '' ? 'no token' : 'not a bearer token';
  const header = decode(token[1]);
  const claims = decode(token[2]);
  if (header === undefined || claims === undefined) return 'not a token';
  if (!signingAlgorithms.has(text(header.alg))) return 'the token is not signed with RSA';
  if ('tid' in claims) return 'the token names a tenant';
  const government = app?.channelService !== undefined;
  const issuer = government ? 'https://api.botframework.us' : 'https://api.botframework.com';
  return claims.iss === issuer ? undefined : 'the token has another issuer';
}

function decode(part: string | undefined): Fields | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const bad = (reason: string): Refusal => ({ status: 400, code: 'bad-request', reason });
const forbidden = (reason: string): Refusal => ({ status: 403, code: 'forbidden', reason });
